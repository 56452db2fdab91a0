package se.rodtrad.graphql.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Makes valid documents of what a schema offers: fields with and without aliases,
 * fragments with and without names, directives with literals and variables.
 */
final class RandomDocuments {

	private static final List<String> DIRECTIVES = List.of("@include(if: $yes)", "@include(if: $no)", "@skip(if: $yes)",
			"@skip(if: $no)", "@include(if: true)", "@skip(if: true)");

	/** What is given for arguments that are demanded, by their name. */
	private static final Map<String, String> DEMANDED = Map.of("period", "\"2026\"", "run", "JUDGED");

	private final GraphQLSchema schema;

	private final RandomGenerator random;

	private final List<String> fragments = new ArrayList<>();

	private int names;

	RandomDocuments(GraphQLSchema schema, RandomGenerator random) {
		this.schema = schema;
		this.random = random;
	}

	/**
	 * Makes a document.
	 * @param root a field of the query type, with its arguments
	 * @param type the name of its type
	 */
	String next(String root, String type) {
		this.fragments.clear();
		String selection = selection((GraphQLCompositeType) this.schema.getType(type), 4, 2, false);
		return "query ($yes: Boolean = true, $no: Boolean = false) { __typename @include(if: $yes) @skip(if: $no) "
				+ root + selection + " }\n" + String.join("\n", this.fragments);
	}

	private String selection(GraphQLCompositeType type, int depth, int lists, boolean isNarrowed) {
		StringBuilder text = new StringBuilder(" { ");
		int count = 1 + this.random.nextInt(5);
		for (int i = 0; i < count; i++) {
			text.append(switch (this.random.nextInt(10)) {
				case 0 -> "__typename" + directive() + " ";
				case 1 -> fragment(type, depth, lists, isNarrowed);
				case 2 -> inline(type, depth, lists);
				default -> field(type, depth, lists, isNarrowed);
			});
		}
		return text.append(" } ").toString();
	}

	private String fragment(GraphQLCompositeType type, int depth, int lists, boolean isNarrowed) {
		if (depth == 0) {
			return "__typename ";
		}
		String name = "F" + this.names++;
		this.fragments
			.add("fragment " + name + " on " + type.getName() + selection(type, depth - 1, lists, isNarrowed));
		return "..." + name + directive() + " ";
	}

	private String inline(GraphQLCompositeType type, int depth, int lists) {
		if (depth == 0) {
			return "__typename ";
		}
		GraphQLCompositeType narrower = (type instanceof GraphQLInterfaceType abstraction)
				? any(this.schema.getImplementations(abstraction)) : type;
		return "... on " + narrower.getName() + directive() + selection(narrower, depth - 1, lists, true);
	}

	/** Of types beside one another, equal names might be of unequal types. */
	private String field(GraphQLCompositeType type, int depth, int lists, boolean isNarrowed) {
		List<GraphQLFieldDefinition> possible = ((GraphQLFieldsContainer) type).getFieldDefinitions()
			.stream()
			.filter((field) -> demanded(field).allMatch((argument) -> DEMANDED.containsKey(argument.getName())))
			.filter((field) -> !isComposite(field) || (depth > 0 && lists >= listsOf(field)))
			.toList();
		if (possible.isEmpty()) {
			return "__typename ";
		}
		GraphQLFieldDefinition field = any(possible);
		boolean isRenamed = isNarrowed || !field.getArguments().isEmpty() || this.random.nextBoolean();
		String text = (isRenamed ? "a" + this.names++ + ": " : "") + field.getName() + arguments(field) + directive();
		return isComposite(field) ? text + selection((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()),
				depth - 1, lists - listsOf(field), isNarrowed) : text + " ";
	}

	private static Stream<GraphQLArgument> demanded(GraphQLFieldDefinition field) {
		return field.getArguments()
			.stream()
			.filter((argument) -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
	}

	private static String arguments(GraphQLFieldDefinition field) {
		String given = demanded(field).map((argument) -> argument.getName() + ": " + DEMANDED.get(argument.getName()))
			.collect(Collectors.joining(", "));
		return given.isEmpty() ? "" : "(" + given + ")";
	}

	private static boolean isComposite(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
	}

	private static int listsOf(GraphQLFieldDefinition field) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
		return (type instanceof GraphQLList) ? 1 : 0;
	}

	private String directive() {
		return (this.random.nextInt(6) == 0) ? " " + any(DIRECTIVES) : "";
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
