package se.rodtrad.coverage.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Severity;
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

	private final Findings findings;

	CoverageController(PlanGraphs graphs, SteeringModels models, Clock clock, Findings findings) {
		this.snapshots = new Snapshots(graphs, models, clock);
		this.findings = findings;
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
		return new CoverageView.RegionView(snapshot, this.findings.totals(snapshot));
	}

	@QueryMapping
	Connection<FindingView> brokenThread(@Argument String region, @Argument Optional<List<Finding.Word>> words,
			@Argument Optional<List<Label>> labels, @Argument Optional<List<String>> kinds,
			@Argument Optional<List<String>> units, @Argument Optional<Severity> severity,
			@Argument Optional<LocalDate> at, Paging paging) {
		Snapshot snapshot = this.snapshots.of(region, at);
		FindingFilter filter = new FindingFilter(words.map(Set::copyOf).orElse(Finding.Word.ALL), labels, kinds, units,
				severity);
		List<FindingView> findings = this.findings.of(snapshot, filter);
		return Connection.page(findings, FindingView::place, paging, snapshot.graph().revision());
	}

}
