package se.rodtrad.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.search.SearchIndex;
import se.rodtrad.plan.search.SearchIndexes;

/**
 * Answers what there is in a plan.
 */
@Controller
class PlanController {

	private final PlanGraphs graphs;

	private final SearchIndexes indexes;

	PlanController(PlanGraphs graphs, SearchIndexes indexes) {
		this.graphs = graphs;
		this.indexes = indexes;
	}

	@QueryMapping
	List<RegionView> regions() {
		return this.graphs.regions().stream().map((region) -> view(region.id())).toList();
	}

	@QueryMapping
	Optional<RegionView> region(@Argument String id) {
		return this.graphs.has(id) ? Optional.of(view(id)) : Optional.empty();
	}

	private RegionView view(String regionId) {
		return new RegionView(Viewpoint.plan(this.graphs, regionId));
	}

	@QueryMapping
	Optional<ElementView> element(@Argument String id, @Argument Optional<LocalDate> at) {
		GlobalId globalId = GlobalId.parse(id);
		if (!this.graphs.has(globalId.regionId())) {
			return Optional.empty();
		}
		PlanGraph graph = Viewpoint.plan(this.graphs, globalId.regionId());
		return ElementView.find(graph, globalId.element())
			.filter((found) -> at.isEmpty() || graph.isValid(found.index(), at.get()));
	}

	@QueryMapping
	Connection<ElementView> elements(@Argument String region, @Argument Optional<ElementFilter> filter, Paging paging) {
		PlanGraph graph = Viewpoint.plan(this.graphs, region);
		IntStream chosen = filter.orElse(ElementFilter.NONE).choose(graph);
		return Connection.page(ElementView.all(graph, chosen), ElementView::place, paging, graph.revision());
	}

	@QueryMapping
	Connection<ElementView> search(@Argument String region, @Argument String text,
			@Argument Optional<List<Label>> labels, @Argument Optional<List<String>> kinds,
			@Argument Optional<LocalDate> at, Paging paging) {
		PlanGraph graph = Viewpoint.plan(this.graphs, region);
		ElementFilter filter = new ElementFilter(labels, kinds, Optional.empty(), at, Optional.empty(),
				Optional.empty());
		List<SearchIndex.Hit> hits = this.indexes.of(graph).search(graph, text, filter.test(graph));
		Connection<SearchIndex.Hit> page = Connection.page(hits, SearchIndex.Hit::place, paging, graph.revision());
		return page.map((hit) -> new ElementView(graph, hit.element()));
	}

	@SchemaMapping(typeName = "Element")
	Connection<LinkView> links(ElementView source, @Argument Optional<List<LinkType>> types,
			@Argument Optional<LinkDirection> direction, @Argument Optional<LocalDate> at, Paging paging) {
		PlanGraph graph = source.graph();
		IntStream links = IntStream.concat(
				indexes(direction.filter(LinkDirection.INCOMING::equals).isPresent(), graph.outgoing(source.index())),
				indexes(direction.filter(LinkDirection.OUTGOING::equals).isPresent(), graph.incoming(source.index()))
					.filter((link) -> direction.isPresent() || graph.from(link) != source.index()))
			.filter((link) -> types.isEmpty() || types.get().contains(graph.type(link)))
			.filter((link) -> at.isEmpty() || graph.isLinkValid(link, at.get()));
		return Connection.page(LinkView.all(graph, links), (link) -> link.place(source.index()), paging,
				graph.revision());
	}

	private static IntStream indexes(boolean isLeftOut, PlanGraph.Links links) {
		return isLeftOut ? IntStream.empty() : links.stream();
	}

	@SchemaMapping(typeName = "Goal", field = "targets")
	Connection<ValueView<Value.Target>> targetsOfGoal(ElementView source, @Argument Optional<List<String>> indicators,
			@Argument Optional<List<String>> periods, @Argument Optional<List<String>> units,
			@Argument Optional<List<String>> groups, Paging paging) {
		return page(source.graph(), source.graph().values().targetsOf(source.element().id()),
				matching(periods, units, groups)
					.and((target) -> indicators.isEmpty() || indicators.get().contains(target.indicator())),
				paging);
	}

	@SchemaMapping(typeName = "Mission", field = "targets")
	Connection<ValueView<Value.Target>> targetsOfMission(ElementView source,
			@Argument Optional<List<String>> indicators, @Argument Optional<List<String>> periods,
			@Argument Optional<List<String>> units, @Argument Optional<List<String>> groups, Paging paging) {
		return targetsOfGoal(source, indicators, periods, units, groups, paging);
	}

	@SchemaMapping(typeName = "Indicator", field = "targets")
	Connection<ValueView<Value.Target>> targetsOfIndicator(ElementView source, @Argument Optional<List<String>> periods,
			@Argument Optional<List<String>> units, @Argument Optional<List<String>> groups, Paging paging) {
		return page(source.graph(), source.graph().values().targets(source.element().key()),
				matching(periods, units, groups), paging);
	}

	@SchemaMapping(typeName = "Indicator")
	Connection<ValueView<Value.Measurement>> measurements(ElementView source, @Argument Optional<List<String>> periods,
			@Argument Optional<List<String>> units, @Argument Optional<List<String>> groups, Paging paging) {
		return page(source.graph(), source.graph().values().measurements(source.element().key()),
				matching(periods, units, groups), paging);
	}

	private static Predicate<Value> matching(Optional<List<String>> periods, Optional<List<String>> units,
			Optional<List<String>> groups) {
		return (value) -> (periods.isEmpty() || periods.get().contains(value.period()))
				&& (units.isEmpty() || units.get().contains(value.unit()))
				&& (groups.isEmpty() || groups.get().contains(value.group()));
	}

	private <V extends Value> Connection<ValueView<V>> page(PlanGraph graph, List<V> values,
			Predicate<? super V> wanted, Paging paging) {
		List<ValueView<V>> chosen = values.stream()
			.filter(wanted)
			.map((value) -> new ValueView<>(graph, value))
			.toList();
		return Connection.page(chosen, ValueView::place, paging, graph.revision());
	}

	/** Which links of an element are meant. */
	enum LinkDirection {

		OUTGOING, INCOMING

	}

}
