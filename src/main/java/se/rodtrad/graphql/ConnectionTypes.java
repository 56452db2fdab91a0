package se.rodtrad.graphql;

import java.util.Comparator;
import java.util.List;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Describes the connection types that Spring makes from their names, and gives them what
 * it leaves out: {@code nodes}, {@code totalCount} and {@code revision}.
 */
class ConnectionTypes implements TypeDefinitionConfigurer {

	private static final String CONNECTION = "Connection";

	@Override
	public void configure(TypeDefinitionRegistry registry) {
		List<ObjectTypeDefinition> generated = registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((type) -> type.getDescription() == null && isConnection(type.getName()))
			.sorted(Comparator.comparing(ObjectTypeDefinition::getName))
			.toList();
		for (ObjectTypeDefinition connection : generated) {
			String name = connection.getName().substring(0, connection.getName().length() - CONNECTION.length());
			replace(registry, connection(name));
			replace(registry, edge(name));
		}
		replace(registry, pageInfo());
	}

	static boolean isConnection(String typeName) {
		return typeName.endsWith(CONNECTION);
	}

	private static void replace(TypeDefinitionRegistry registry, ObjectTypeDefinition type) {
		registry.getTypeOrNull(type.getName(), ObjectTypeDefinition.class);
		registry.types()
			.values()
			.stream()
			.filter((known) -> known.getName().equals(type.getName()))
			.toList()
			.forEach(registry::remove);
		registry.add(type);
	}

	private static ObjectTypeDefinition connection(String name) {
		return type(name + CONNECTION, "A page of a list of `%s` (*sida av en lista*).".formatted(name),
				field("edges", list(name + "Edge"), "The rows of the page, with their cursors (*rader*)."),
				field("nodes", list(name), "The rows of the page without their cursors (*rader*)."),
				field("pageInfo", required("PageInfo"), "Where the page begins and ends (*sidans gränser*)."),
				field("totalCount", required("Int"), "How many rows the whole list has (*antal*)."), field("revision",
						required("Long"), "The revision of the plan that the list was read from (*revision*)."));
	}

	private static ObjectTypeDefinition edge(String name) {
		return type(name + "Edge", "A row of a page of `%s` (*rad*).".formatted(name),
				field("node", required(name), "The row itself (*rad*)."), field("cursor", required("String"),
						"Give this as `after` to go on after the row, or as `before` to go back; it stays good when the plan changes (*markör*)."));
	}

	private static ObjectTypeDefinition pageInfo() {
		return type("PageInfo", "Where a page begins and ends (*sidans gränser*).",
				field("hasPreviousPage", required("Boolean"), "Whether there are rows before it (*fler före*)."),
				field("hasNextPage", required("Boolean"), "Whether there are rows after it (*fler efter*)."),
				field("startCursor", new TypeName("String"),
						"The cursor of the first row; nothing when the page is empty (*första markören*)."),
				field("endCursor", new TypeName("String"),
						"The cursor of the last row; nothing when the page is empty (*sista markören*)."));
	}

	private static ObjectTypeDefinition type(String name, String description, FieldDefinition... fields) {
		return ObjectTypeDefinition.newObjectTypeDefinition()
			.name(name)
			.description(description(description))
			.fieldDefinitions(List.of(fields))
			.build();
	}

	private static FieldDefinition field(String name, Type<?> type, String description) {
		return FieldDefinition.newFieldDefinition().name(name).type(type).description(description(description)).build();
	}

	private static Description description(String text) {
		return new Description(text, SourceLocation.EMPTY, false);
	}

	private static Type<?> required(String name) {
		return new NonNullType(new TypeName(name));
	}

	private static Type<?> list(String name) {
		return new NonNullType(new ListType(required(name)));
	}

}
