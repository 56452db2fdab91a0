package se.rodtrad.graphql;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import graphql.scalars.ExtendedScalars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.graphql.writing.ListWriting;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.plan.api.ElementView;

/**
 * Puts the parts together that stand around every GraphQL answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlLimits.class)
class GraphQlConfiguration {

	@Bean
	AnswerLimits answerLimits(GraphQlLimits limits) {
		return new AnswerLimits(limits.page(), limits.defaultPage(), limits.trace());
	}

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(TextScalar.DATE)
			.scalar(ExtendedScalars.DateTime)
			.scalar(ExtendedScalars.GraphQLLong)
			.scalar(TextScalar.AS_OF);
	}

	@Bean
	TimeLimit timeLimit(GraphQlLimits limits) {
		return new TimeLimit(limits.time());
	}

	@Bean
	CostLimit costLimit(GraphQlLimits limits) {
		return new CostLimit(limits);
	}

	@Bean
	DocumentCache documentCache(GraphQlLimits limits, ObjectProvider<GraphQlSource> source) {
		return new DocumentCache(limits, () -> source.getObject().schema());
	}

	/** Controllers run on the request's own thread, so that the time limit stops them. */
	@Bean
	AnnotatedControllerConfigurer annotatedControllerConfigurer(
			ObjectProvider<HandlerMethodArgumentResolver> argumentResolvers) {
		AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
		configurer
			.configureBinder((options) -> options.conversionService(ApplicationConversionService.getSharedInstance()));
		argumentResolvers.orderedStream().forEach(configurer::addCustomArgumentResolver);
		return configurer;
	}

	@Bean
	GraphQlSourceBuilderCustomizer house(DocumentCache documents, JsonMapper json,
			ObjectProvider<DataFetcherExceptionResolver> failures) {
		ListWriting execution = new ListWriting(
				DataFetcherExceptionResolver.createExceptionHandler(failures.orderedStream().toList()), json);
		return (builder) -> builder.configureTypeDefinitions(new ConnectionTypes())
			.configureTypeDefinitions(new InputTypes())
			.configureTypeDefinitions(new InheritedFields())
			.configureGraphQl(
					(graphQl) -> graphQl.preparsedDocumentProvider(documents).queryExecutionStrategy(execution))
			.inspectSchemaMappings(
					(initializer) -> Arrays.stream(Label.values())
						.filter((label) -> !label.isValue())
						.forEach((label) -> initializer.classMapping(label.graphName(), ElementView.class)),
					GraphQlConfiguration::requireMatch);
	}

	/** A schema that promises what the code does not keep stops the start. */
	static void requireMatch(SchemaReport report) {
		boolean isMatch = report.unmappedFields().isEmpty() && report.unmappedRegistrations().isEmpty()
				&& report.unmappedArguments().isEmpty() && report.fieldNullnessErrors().isEmpty()
				&& report.argumentNullnessErrors()
					.values()
					.stream()
					.flatMap(List::stream)
					.allMatch(GraphQlConfiguration::isOptional)
				&& report.skippedTypes().isEmpty();
		if (!isMatch) {
			throw new IllegalStateException("The GraphQL schema and the code differ. " + report);
		}
	}

	/** An {@code Optional} is never null, and takes an argument that is. */
	private static boolean isOptional(SchemaReport.NullnessError error) {
		return error.annotatedElement() instanceof Parameter parameter && parameter.getType() == Optional.class;
	}

}
