package se.rodtrad.coverage.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import com.carrotsearch.hppc.IntHashSet;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshot;
import se.rodtrad.trace.api.Snapshots;

/**
 * Answers where the thread holds and where it is broken.
 */
@Controller
class CoverageController {

	private final Snapshots snapshots;

	private final RegionCache cache = new RegionCache();

	CoverageController(PlanGraphs graphs, SteeringModels models, Clock clock) {
		this.snapshots = new Snapshots(graphs, models, clock);
	}

	@QueryMapping
	CoverageView coverage(@Argument String of, @Argument Optional<LocalDate> at) {
		Snapshot snapshot = this.snapshots.ofElement(of, at);
		return new CoverageView(snapshot,
				Coverages.of(snapshot.graph(), snapshot.requireModel(), snapshot.index(of), snapshot.at()));
	}

	@QueryMapping
	CoverageView.RegionView regionCoverage(@Argument String region, @Argument Optional<LocalDate> at) {
		Snapshot snapshot = this.snapshots.of(region, at);
		return new CoverageView.RegionView(snapshot, this.cache.totals(snapshot));
	}

	@QueryMapping
	Connection<FindingView> brokenThread(@Argument String region, @Argument Optional<List<Finding.Word>> words,
			@Argument Optional<List<Label>> labels, @Argument Optional<List<String>> kinds,
			@Argument Optional<List<String>> units, @Argument Optional<Severity> severity,
			@Argument Optional<LocalDate> at, Paging paging) {
		Snapshot snapshot = this.snapshots.of(region, at);
		Predicate<FindingView> isOwned = units.map((keys) -> isOwned(snapshot, keys)).orElse((view) -> true);
		List<FindingView> findings = this.cache.findings(snapshot, words.map(Set::copyOf).orElse(Finding.Word.ALL))
			.stream()
			.filter((finding) -> severity.isEmpty() || finding.severity().compareTo(severity.get()) <= 0)
			.map((finding) -> new FindingView(snapshot, finding))
			.filter((view) -> labels.isEmpty() || labels.get().contains(view.element().element().label()))
			.filter((view) -> kinds.isEmpty() || kinds.get().contains(snapshot.graph().kind(view.finding().element())))
			.filter(isOwned)
			.toList();
		return Connection.page(findings, FindingView::place, paging, snapshot.graph().revision());
	}

	/**
	 * What belongs to no unit on the day still belongs to the one that has ended. A
	 * finding that names a unit is its finding too, such as that of an indicator.
	 */
	private static Predicate<FindingView> isOwned(Snapshot snapshot, List<String> keys) {
		Units units = Units.at(snapshot.graph(), snapshot.at());
		Units ever = Units.ever(snapshot.graph());
		IntHashSet wanted = new IntHashSet();
		keys.forEach((key) -> wanted.addAll(units.withBelow(snapshot.unit(key))));
		return (view) -> {
			int element = view.finding().element();
			OptionalInt unit = units.of(element).isPresent() ? units.of(element) : ever.of(element);
			return (unit.isPresent() && wanted.contains(unit.getAsInt())) || view.finding()
				.reasons()
				.stream()
				.flatMap((reason) -> reason.others().stream())
				.anyMatch(wanted::contains);
		};
	}

}
