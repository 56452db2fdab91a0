package se.rodtrad.compare.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;

import se.rodtrad.compare.Difference;
import se.rodtrad.compare.Differences;
import se.rodtrad.compare.Movement;
import se.rodtrad.compare.Movements;
import se.rodtrad.compare.Side;
import se.rodtrad.compare.Succession;
import se.rodtrad.compare.VersionComparison;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.plan.api.Viewpoint;

/**
 * Answers what differs between two sides, and how fulfilment moved.
 */
@Controller
class CompareController {

	private final PlanGraphs graphs;

	private final Reckonings reckonings;

	private final Clock clock;

	CompareController(PlanGraphs graphs, Reckonings reckonings, Clock clock) {
		this.graphs = graphs;
		this.reckonings = reckonings;
		this.clock = clock;
	}

	@QueryMapping
	ComparisonView compare(@Argument String region, @Argument Optional<CompareSide> from,
			@Argument Optional<CompareSide> to, @Argument Run run) {
		LocalDate today = LocalDate.now(this.clock);
		SideView before = from.orElse(CompareSide.TODAY).of(this.graphs, region, today);
		SideView after = to.orElse(CompareSide.TODAY).of(this.graphs, region, today);
		Supplier<List<Difference>> differences = SingletonSupplier
			.of(() -> Differences.between(before.side(), after.side()));
		return new ComparisonView(before, after, differences, SingletonSupplier
			.of(() -> movements(before.side(), reckoning(before, run), after.side(), reckoning(after, run))));
	}

	private Reckoning reckoning(SideView side, Run run) {
		return this.reckonings.of(side.side().plan(), side.reckoned(), Optional.of(side.at()), run);
	}

	/** How goals moved, the worst first. */
	static List<MovementView> movements(Reckoning from, Reckoning to) {
		return movements(new Side(from.basis().plan(), from.basis().at()), from,
				new Side(to.basis().plan(), to.basis().at()), to);
	}

	private static List<MovementView> movements(Side before, Reckoning from, Side after, Reckoning to) {
		return Movements.between(before, from.all(), after, to.all())
			.stream()
			.map((movement) -> new MovementView(from, to, movement))
			.toList();
	}

	@SchemaMapping(typeName = "Comparison")
	Connection<DifferenceView> differences(ComparisonView source, @Argument Optional<List<Difference.Kind>> kinds,
			@Argument Optional<List<DifferenceFilter.ComparedFact>> facts, @Argument Optional<List<Label>> labels,
			@Argument Optional<List<LinkType>> linkTypes, Paging paging) {
		DifferenceFilter filter = new DifferenceFilter(kinds, facts, labels, linkTypes);
		return Connection.page(source.differences().stream().filter(filter::fits).toList(), DifferenceView::place,
				paging, source.to().revision());
	}

	@SchemaMapping(typeName = "Comparison")
	Connection<MovementView> movements(ComparisonView source, @Argument Optional<List<Movement.Turn>> turns,
			@Argument Optional<List<String>> kinds, Paging paging) {
		List<MovementView> rows = source.moved()
			.get()
			.stream()
			.filter((row) -> turns.isEmpty() || turns.get().contains(row.turn()))
			.filter((row) -> kinds.isEmpty() || kinds.get().contains(row.element().element().kind()))
			.toList();
		return Connection.page(rows, MovementView::place, paging, source.to().revision());
	}

	@QueryMapping
	VersionComparisonView compareVersions(@Argument String from, @Argument String to) {
		PlanGraph plan = Viewpoint.plan(this.graphs, GlobalId.parse(from).regionId());
		ElementView older = CompareSide.document(plan, "from", from);
		ElementView newer = CompareSide.document(plan, "to", to);
		return new VersionComparisonView(older, newer, VersionComparison.between(plan, older.index(), newer.index()));
	}

	@SchemaMapping(typeName = "VersionComparison")
	Connection<VersionComparisonView.SuccessionView> goals(VersionComparisonView source,
			@Argument Optional<List<Succession.Fate>> fates, Paging paging) {
		return Connection.page(
				source.rows().stream().filter((row) -> fates.isEmpty() || fates.get().contains(row.fate())).toList(),
				VersionComparisonView.SuccessionView::place, paging, source.revision());
	}

}
