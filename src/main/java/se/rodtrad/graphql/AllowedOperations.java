package se.rodtrad.graphql;

import java.util.Locale;
import java.util.Set;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * What a request may do, by the way it came: only queries by GET, and no subscriptions
 * where there is one answer only. Checked before the operation is carried out.
 */
public final class AllowedOperations {

	private static final Object KEY = AllowedOperations.class;

	private AllowedOperations() {
	}

	/** Allows the request to do no other operation than these. */
	public static void only(WebGraphQlRequest request, Set<OperationDefinition.Operation> allowed) {
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext((context) -> context.put(KEY, allowed)).build());
	}

	static void check(GraphQLContext context, OperationDefinition.Operation operation) {
		Set<OperationDefinition.Operation> allowed = context.get(KEY);
		if (allowed != null && !allowed.contains(operation)) {
			throw new CostLimit.RefusedException(ApiError.of(ErrorCode.NOT_ALLOWED,
					"A %s is not allowed this way: send queries by GET or POST, mutations by POST, subscriptions over WebSocket or with Accept: text/event-stream"
						.formatted(operation.name().toLowerCase(Locale.ROOT))));
		}
	}

}
