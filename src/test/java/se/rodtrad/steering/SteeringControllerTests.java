package se.rodtrad.steering;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.profile.YamlLeaves;

import static org.assertj.core.api.Assertions.assertThat;

/** All of a model can be asked for. */
class SteeringControllerTests {

	private static final String OTHER = "Query.other";

	private static GraphQLSchema schema;

	private static GraphQlTester api;

	private static final List<SchemaReport> REPORTS = new ArrayList<>();

	@BeforeAll
	static void start() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(SteeringModels.class, ShippedModels::all);
		context.registerBean(Clock.class, Clock::systemUTC);
		context.registerBean(SteeringController.class);
		context.refresh();
		AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
		controllers.setApplicationContext(context);
		controllers.afterPropertiesSet();
		GraphQlSource source = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ClassPathResource("graphql/steering.graphqls"),
					new ByteArrayResource(otherRooms().getBytes(StandardCharsets.UTF_8)))
			.configureRuntimeWiring(controllers)
			.configureRuntimeWiring((wiring) -> wiring.scalar(ExtendedScalars.Date))
			.inspectSchemaMappings(REPORTS::add)
			.build();
		schema = source.schema();
		api = ExecutionGraphQlServiceTester.create(new DefaultExecutionGraphQlService(source));
	}

	/** What the schema takes from other rooms. */
	private static String otherRooms() {
		return """
				type Query { other: String }
				interface Element { id: ID! }
				scalar Date
				%s
				%s
				%s
				""".formatted(enumeration("Label", Label.values()), enumeration("LinkType", LinkType.values()),
				enumeration("Side", Element.Role.Side.values()));
	}

	private static String enumeration(String name, Enum<?>[] values) {
		return "enum %s { %s }".formatted(name, Arrays.stream(values).map(Enum::name).collect(Collectors.joining(" ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rjh-2016", "rjh-2021", "halland-2019" })
	void everyWordOfAProfileIsInTheAnswer(String id) {
		Map<?, ?> answer = api.document("{ steeringModel(id: \"%s\") { %s } }".formatted(id, everything()))
			.execute()
			.path("steeringModel")
			.entity(Map.class)
			.get();
		List<String> shown = leaves(answer).map(SteeringControllerTests::plain).sorted().toList();
		List<String> missing = new ArrayList<>(
				YamlLeaves.of(ShippedModels.text(id)).stream().map(SteeringControllerTests::plain).toList());
		shown.forEach(missing::remove);
		assertThat(missing).isEmpty();
		assertThat(shown).hasSizeGreaterThan(1000);
	}

	/** Constants and numbers are written in several ways. */
	private static String plain(String leaf) {
		String word = leaf.replace("_", "").toLowerCase(Locale.ROOT);
		return word.matches("\\d+\\.0") ? word.substring(0, word.length() - 2) : word;
	}

	private static Stream<String> leaves(Object value) {
		return switch (value) {
			case null -> Stream.empty();
			case Map<?, ?> map -> map.values().stream().flatMap(SteeringControllerTests::leaves);
			case List<?> list -> list.stream().flatMap(SteeringControllerTests::leaves);
			default -> Stream.of(value.toString());
		};
	}

	private static String everything() {
		return selection(schema.getObjectType("SteeringModel"));
	}

	private static String selection(GraphQLObjectType type) {
		return type.getFieldDefinitions()
			.stream()
			.map((field) -> field.getName() + inner(field))
			.collect(Collectors.joining(" "));
	}

	private static String inner(GraphQLFieldDefinition field) {
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType inner)
				? " { " + selection(inner) + " }" : "";
	}

	@Test
	void modelsAreListedById() {
		api.document("{ steeringModels { id title { sv } } }")
			.execute()
			.path("steeringModels[*].id")
			.entityList(String.class)
			.containsExactly("halland-2019", "rjh-2016", "rjh-2021");
	}

	@Test
	void modelThatDoesNotExistIsNothing() {
		api.document("{ steeringModel(id: \"none\") { id } }").execute().path("steeringModel").valueIsNull();
	}

	@Test
	void everyFieldOfTheSchemaHasItsValueInTheCode() {
		SchemaReport report = REPORTS.getFirst();
		List<String> unmapped = report.unmappedFields().stream().map(Object::toString).toList();
		assertThat(unmapped).containsExactly(OTHER);
		assertThat(report.fieldNullnessErrors()).isEmpty();
		assertThat(report.skippedTypes()).isEmpty();
	}

	@Test
	void everythingIsDescribedWithItsSwedishTerm() {
		TreeSet<String> undescribed = new TreeSet<>();
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
				object.getFieldDefinitions()
					.stream()
					.filter((field) -> !isDescribed(field) && !field.getName().equals("other"))
					.forEach((field) -> undescribed.add(object.getName() + "." + field.getName()));
			}
		}
		assertThat(undescribed).isEmpty();
	}

	private static boolean isDescribed(GraphQLFieldDefinition field) {
		return field.getDescription() != null && field.getDescription().matches("(?s).+\\*.+\\*.*");
	}

}
