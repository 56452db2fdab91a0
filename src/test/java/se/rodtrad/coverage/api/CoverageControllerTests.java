package se.rodtrad.coverage.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import se.rodtrad.coverage.Finding;
import se.rodtrad.fulfilment.Figures;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.OnlyPlan;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** A unit's findings are those of what it owns, and those that name it. */
class CoverageControllerTests {

	private final CoverageController controller = new CoverageController(new OnlyPlan(aPlan().governedBy("rjh-2021")
		.unit("old", "unit")
		.until("2024-01-01")
		.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "heir")
		.unit("heir", "unit")
		.goal("G", "operational_goal")
		.ownedBy("old")
		.measuredBy("I")
		.value(Figures.outcome("I", "old", "2023", 5, Value.Measurement.State.FINAL))
		.build()), ShippedModels.all(), Clock.systemUTC(), new Findings());

	@Test
	void whatAnEndedUnitLeavesIsAskedForByTheUnit() {
		assertThat(found("old")).contains("G ORPHAN", "I OUTDATED");
		assertThat(found("heir")).doesNotContain("G ORPHAN", "I OUTDATED");
	}

	private List<String> found(String unit) {
		return this.controller
			.brokenThread("R", Optional.of(List.of(Finding.Word.ORPHAN, Finding.Word.OUTDATED)), Optional.empty(),
					Optional.empty(), Optional.of(List.of(unit)), Optional.empty(), Optional.empty(),
					new Paging(100, false, Optional.empty(), Optional.empty()))
			.nodes()
			.stream()
			.map((view) -> view.element().element().key() + " " + view.word())
			.toList();
	}

}
