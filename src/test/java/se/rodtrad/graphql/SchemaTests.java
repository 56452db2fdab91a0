package se.rodtrad.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.idl.ScalarInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The schema explains itself, and says nothing that the code does not keep.
 */
@GraphQlTest
class SchemaTests {

	@Autowired
	private GraphQlSource source;

	@Test
	void everythingIsDescribed() {
		assertThat(undescribed(this.source.schema())).isEmpty();
	}

	@Test
	void listsHoldNoNullsAndAreNone() {
		List<String> wrong = new ArrayList<>();
		for (GraphQLFieldsContainer type : fieldsContainers(this.source.schema())) {
			for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
				if (hasLooseList(field.getType())) {
					wrong.add(type.getName() + "." + field.getName());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void fieldThatNothingAnswersStopsTheStart() {
		GraphQlSource.SchemaResourceBuilder builder = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ByteArrayResource("type Query { promised: String }".getBytes(StandardCharsets.UTF_8)))
			.inspectSchemaMappings(GraphQlConfiguration::requireMatch);
		assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("promised");
	}

	private static boolean hasLooseList(GraphQLType type) {
		if (type instanceof GraphQLList) {
			return true;
		}
		return type instanceof GraphQLNonNull required && required.getWrappedType() instanceof GraphQLList list
				&& !(list.getWrappedType() instanceof GraphQLNonNull);
	}

	private static List<GraphQLFieldsContainer> fieldsContainers(GraphQLSchema schema) {
		return schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !Introspection.isIntrospectionTypes(type))
			.filter(GraphQLFieldsContainer.class::isInstance)
			.map(GraphQLFieldsContainer.class::cast)
			.toList();
	}

	private static List<String> undescribed(GraphQLSchema schema) {
		List<String> found = new ArrayList<>();
		for (GraphQLNamedType type : schema.getAllTypesAsList()) {
			if (Introspection.isIntrospectionTypes(type) || ScalarInfo.isGraphqlSpecifiedScalar(type.getName())) {
				continue;
			}
			check(found, type.getName(), ((GraphQLDirectiveContainer) type).getDescription());
			if (type instanceof GraphQLFieldsContainer container) {
				container.getFieldDefinitions().forEach((field) -> {
					check(found, type.getName() + "." + field.getName(), field.getDescription());
					field.getArguments()
						.forEach((argument) -> check(found,
								type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
								argument.getDescription()));
				});
			}
			if (type instanceof GraphQLInputObjectType input) {
				input.getFieldDefinitions()
					.forEach((field) -> check(found, type.getName() + "." + field.getName(), field.getDescription()));
			}
			if (type instanceof GraphQLEnumType choices) {
				choices.getValues()
					.forEach((value) -> check(found, type.getName() + "." + value.getName(), value.getDescription()));
			}
		}
		return found;
	}

	private static void check(List<String> found, String place, @Nullable String description) {
		if (description == null || description.isBlank()) {
			found.add(place);
		}
	}

}
