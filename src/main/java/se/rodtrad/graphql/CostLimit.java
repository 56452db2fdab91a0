package se.rodtrad.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an operation before it is carried out when it must be expected to give too many
 * fields, and when it may not be carried out the way it came.
 * <p>
 * The cost of a field is 1, plus its size times the cost of what is selected in it. The
 * size is {@code first} or {@code last} for a page, the configured list size for any
 * other list, and 1 for all else.
 */
class CostLimit extends SimplePerformantInstrumentation {

	private final GraphQlLimits limits;

	CostLimit(GraphQlLimits limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		OperationDefinition operation = context.getOperationDefinition();
		AllowedOperations.check(context.getGraphQLContext(), operation.getOperation());
		long cost = new Estimate(context, this.limits).of(operation);
		if (cost > this.limits.cost()) {
			throw new RefusedException(ApiError.of(ErrorCode.LIMIT_EXCEEDED,
					"The answer may have %d fields, at most %d are allowed: ask for smaller pages or fewer fields"
						.formatted(cost, this.limits.cost())));
		}
		return SimpleInstrumentationContext.noOp();
	}

	/** That an operation is not carried out. */
	static final class RefusedException extends AbortExecutionException {

		private static final long serialVersionUID = 1;

		RefusedException(ApiError error) {
			super(List.of(error));
		}

	}

	/** The estimate of one operation; a fragment is estimated once for each type. */
	private static final class Estimate {

		private final GraphQLSchema schema;

		private final Map<String, FragmentDefinition> fragments;

		private final Map<String, Object> variables;

		private final GraphQlLimits limits;

		private final Map<String, Long> estimated = new HashMap<>();

		Estimate(ExecutionContext context, GraphQlLimits limits) {
			this.schema = context.getGraphQLSchema();
			this.fragments = context.getFragmentsByName();
			this.variables = context.getCoercedVariables().toMap();
			this.limits = limits;
		}

		long of(OperationDefinition operation) {
			GraphQLCompositeType root = switch (operation.getOperation()) {
				case QUERY -> this.schema.getQueryType();
				case MUTATION -> this.schema.getMutationType();
				case SUBSCRIPTION -> this.schema.getSubscriptionType();
			};
			return of(operation.getSelectionSet(), root);
		}

		private long of(SelectionSet selections, @Nullable GraphQLType type) {
			long cost = 0;
			for (Selection<?> selection : selections.getSelections()) {
				cost = sum(cost, switch (selection) {
					case Field field -> of(field, type);
					case InlineFragment inline -> of(inline.getSelectionSet(), (inline.getTypeCondition() != null)
							? this.schema.getType(inline.getTypeCondition().getName()) : type);
					case FragmentSpread spread -> of(spread);
					default -> 0;
				});
			}
			return cost;
		}

		private long of(FragmentSpread spread) {
			Long known = this.estimated.get(spread.getName());
			if (known != null) {
				return known;
			}
			FragmentDefinition fragment = this.fragments.get(spread.getName());
			long cost = (fragment != null)
					? of(fragment.getSelectionSet(), this.schema.getType(fragment.getTypeCondition().getName())) : 0;
			this.estimated.put(spread.getName(), cost);
			return cost;
		}

		private long of(Field field, @Nullable GraphQLType parent) {
			if (field.getSelectionSet() == null || field.getName().startsWith("__")
					|| !(parent instanceof GraphQLFieldsContainer container)) {
				return 1;
			}
			GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
			if (definition == null) {
				return 1;
			}
			long below = of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
			return sum(1, times(size(field, definition, container), below));
		}

		private long size(Field field, GraphQLFieldDefinition definition, GraphQLFieldsContainer parent) {
			GraphQLArgument first = definition.getArgument("first");
			if (first != null) {
				return argument(field, "last").or(() -> argument(field, "first"))
					.or(() -> defaultOf(first))
					.orElse((long) this.limits.defaultPage());
			}
			boolean isList = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
			return (isList && !ConnectionTypes.isConnection(parent.getName())) ? this.limits.listSize() : 1;
		}

		private Optional<Long> argument(Field field, String name) {
			return field.getArguments()
				.stream()
				.filter((argument) -> argument.getName().equals(name))
				.findFirst()
				.flatMap((argument) -> number(argument.getValue()));
		}

		private Optional<Long> defaultOf(GraphQLArgument first) {
			return (first.getArgumentDefaultValue().getValue() instanceof Value<?> literal) ? number(literal)
					: Optional.empty();
		}

		private Optional<Long> number(Value<?> value) {
			return switch (value) {
				case IntValue literal -> Optional.of(Math.max(0, literal.getValue().longValue()));
				case VariableReference variable when this.variables.get(variable.getName()) instanceof Number number ->
					Optional.of(Math.max(0, number.longValue()));
				default -> Optional.empty();
			};
		}

		private static long sum(long a, long b) {
			return (a > Long.MAX_VALUE - b) ? Long.MAX_VALUE : a + b;
		}

		private static long times(long a, long b) {
			return (a != 0 && b > Long.MAX_VALUE / a) ? Long.MAX_VALUE : a * b;
		}

	}

}
