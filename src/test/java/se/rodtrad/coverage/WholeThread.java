package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.List;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.goalIn;

/**
 * A plan under the model rjh-2021 in which the thread holds, to break it in one place.
 */
final class WholeThread {

	static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	static final SteeringModel MODEL = ShippedModels.find("rjh-2021");

	private WholeThread() {
	}

	static PlanFixture units() {
		return aPlan().governedBy("rjh-2021")
			.unit("council", "council")
			.unit("board", "board")
			.partOf("council")
			.unit("division", "division")
			.partOf("board")
			.unit("ward", "unit")
			.partOf("division")
			.element(Label.PERSPECTIVE, "economic")
			.with("kind", "sustainability")
			.element(Label.PERSPECTIVE, "social")
			.with("kind", "sustainability")
			.element(Label.PERSPECTIVE, "environmental")
			.with("kind", "sustainability");
	}

	/** V ← O ← S ← SG ← R ← OG ← A, with all that the model asks for. */
	static PlanFixture whole() {
		return units().goal("V", "vision")
			.ownedBy("council")
			.goal("O", "overarching_goal")
			.ownedBy("council")
			.contributesTo("V")
			.goal("S", "strategy")
			.ownedBy("council")
			.contributesTo("O")
			.measuredBy("I")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "economic")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "social")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "environmental")
			.goal("SG", "strategic_goal")
			.ownedBy("council")
			.contributesTo("S")
			.measuredBy("I")
			.goal("R", "result_goal")
			.ownedBy("board")
			.contributesTo("SG")
			.measuredBy("I")
			.goal("OG", "operational_goal")
			.ownedBy("ward")
			.contributesTo("R")
			.activity("A", "activity")
			.ownedBy("ward")
			.implementing("OG");
	}

	/** Somebody is responsible for all that the model wants a responsible for. */
	static PlanGraph built(PlanFixture fixture) {
		PlanGraph plan = fixture.build();
		for (Element element : plan.elements()) {
			if (LinkType.RESPONSIBLE_FOR.to().contains(element.label())) {
				fixture.element(Label.ROLE, "chief").link(LinkType.RESPONSIBLE_FOR, element.label(), element.key());
			}
		}
		return fixture.build();
	}

	static Coverage coverage(PlanGraph plan, String goal) {
		return Coverages.of(plan, MODEL, goalIn(plan, goal), DAY);
	}

	/** The only finding of the region, which is at a goal. */
	static Finding only(PlanGraph plan, String goal) {
		List<Finding> findings = Coverages.findings(plan, MODEL, DAY);
		assertThat(findings).extracting((finding) -> plan.element(finding.element()).key() + " " + finding.word())
			.hasSize(1)
			.allMatch((found) -> found.startsWith(goal + " "));
		return findings.getFirst();
	}

}
