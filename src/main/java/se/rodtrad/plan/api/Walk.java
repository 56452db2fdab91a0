package se.rodtrad.plan.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

/**
 * A field that takes one step along the links of a type, for short walks in a query such
 * as {@code goal { contributesTo { goal { name } } }}.
 *
 * @param label the type that has the field
 * @param field the name of the field
 * @param type the links that it follows
 * @param isAlong whether it follows them along the arrow
 * @param ends the labels of the elements that it leads to; others are left out
 * @param most at most how many steps it may give
 */
record Walk(Label label, String field, LinkType type, boolean isAlong, Set<Label> ends,
		int most) implements LightDataFetcher<List<StepView>>, SelfDescribingDataFetcher<List<StepView>> {

	@Override
	public List<StepView> get(GraphQLFieldDefinition definition, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		return steps((ElementView) source, environment.get().getArgument("at"));
	}

	@Override
	public List<StepView> get(DataFetchingEnvironment environment) {
		return steps(Objects.requireNonNull(environment.<ElementView>getSource()), environment.getArgument("at"));
	}

	private List<StepView> steps(ElementView source, @Nullable LocalDate at) {
		PlanGraph graph = source.graph();
		PlanGraph.Links links = this.isAlong ? graph.outgoing(source.index(), this.type)
				: graph.incoming(source.index(), this.type);
		int[] followed = links.stream()
			.filter((link) -> at == null || graph.isLinkValid(link, at))
			.filter((link) -> this.ends.contains(end(graph, link).label()))
			.toArray();
		if (followed.length > this.most) {
			throw new RodTradException.LimitExceeded(
					"%s of %s: %d links, at most %d are shown here; page through them with «links(types: %s)»"
						.formatted(this.field, source.element().id(), followed.length, this.most, this.type));
		}
		return Arrays.stream(followed).mapToObj((link) -> new StepView(graph, link, this.isAlong)).toList();
	}

	private Element end(PlanGraph graph, int link) {
		return graph.element(this.isAlong ? graph.to(link) : graph.from(link));
	}

	@Override
	public String getDescription() {
		return this.label.graphName() + "." + this.field;
	}

	@Override
	public ResolvableType getReturnType() {
		return ResolvableType.forClassWithGenerics(List.class, StepView.class);
	}

	@Override
	public Map<String, ResolvableType> getArguments() {
		return Map.of("at", ResolvableType.forClass(LocalDate.class));
	}

}
