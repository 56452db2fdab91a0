package se.rodtrad.plan.api;

import java.util.Optional;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * Makes a controller's parameter of type {@link Paging} of the arguments that every
 * connection has.
 */
@Component
class PagingArgument implements HandlerMethodArgumentResolver {

	private final AnswerLimits limits;

	PagingArgument(AnswerLimits limits) {
		this.limits = limits;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Paging.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return this.limits.paging(Optional.ofNullable(environment.getArgument("first")),
				Optional.ofNullable(environment.getArgument("after")),
				Optional.ofNullable(environment.getArgument("last")),
				Optional.ofNullable(environment.getArgument("before")));
	}

}
