package se.rodtrad.plan.api;

import java.util.Optional;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import org.springframework.stereotype.Component;

/**
 * Lets every query that has the argument {@code asOf} look at plans as they were known
 * then, and with {@code minRevision} wait until they have come so far; below a field that
 * has imagined a plan, at that plan.
 */
@Component
class ViewpointArgument extends SimplePerformantInstrumentation {

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		// of a plain field not even its environment is made
		return (!parameters.isTrivialDataFetcher() && isQuery(parameters.getEnvironment())) ? (environment) -> {
			Optional<Viewpoint> viewpoint = of(environment);
			return viewpoint.isPresent() ? viewpoint.get().answer(() -> fetcher.get(environment))
					: fetcher.get(environment);
		} : fetcher;
	}

	private static boolean isQuery(DataFetchingEnvironment environment) {
		return environment.getParentType() instanceof GraphQLObjectType parent
				&& parent.getName().equals(environment.getGraphQLSchema().getQueryType().getName());
	}

	private static Optional<Viewpoint> of(DataFetchingEnvironment environment) {
		if (environment.getLocalContext() instanceof Viewpoint viewpoint) {
			return Optional.of(viewpoint);
		}
		return Viewpoint.of(Optional.ofNullable(environment.getArgument("asOf")),
				Optional.ofNullable(environment.getArgument("minRevision")));
	}

}
