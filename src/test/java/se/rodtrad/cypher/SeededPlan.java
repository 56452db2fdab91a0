package se.rodtrad.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * A small plan from a seed, with a good deal of what plans get wrong: goals with nothing
 * above, above what has ended or been replaced, in rounds, with several links of one
 * beginning each; documents without decisions; units in two structures. Its kinds are
 * those of {@code rjh-2021}. The same seed gives the same plan.
 */
final class SeededPlan {

	private static final List<String> UNIT_KINDS = List.of("council", "board", "committee", "division", "unit");

	private static final List<String> GOAL_KINDS = List.of("vision", "overarching_goal", "strategy", "strategic_goal",
			"financial_goal", "result_goal", "operational_goal");

	private static final int GOALS = 24;

	private static final int VERSIONS = 8;

	private final Random random;

	private final PlanFixture plan = aPlan().governedBy("rjh-2021");

	/** The keys of goals, each with that of an indicator. */
	private final List<List<String>> measured = new ArrayList<>();

	private SeededPlan(long seed) {
		this.random = new Random(seed);
	}

	static PlanGraph of(long seed) {
		SeededPlan plan = new SeededPlan(seed);
		plan.addUnits();
		plan.addGoals();
		plan.addActivities();
		plan.addDocuments();
		return new SeededValues(plan.plan, plan.random, plan.measured).add().build();
	}

	private void addUnits() {
		for (int i = 0; i < 9; i++) {
			this.plan.unit("U" + i, (i < UNIT_KINDS.size()) ? UNIT_KINDS.get(i) : any(UNIT_KINDS));
			valid();
			for (int n = (i > 0) ? 1 + this.random.nextInt(2) : 0; n > 0; n--) {
				this.plan.partOf("U" + this.random.nextInt(i));
				valid();
				if (this.random.nextInt(3) > 0) {
					this.plan.with("structure", this.random.nextBoolean() ? "line" : "budget");
				}
			}
			if (this.random.nextBoolean()) {
				this.plan.link(LinkType.SERVES, Label.ORG_UNIT, "U" + this.random.nextInt(9));
			}
		}
	}

	private void addGoals() {
		for (int i = 0; i < GOALS; i++) {
			this.plan.goal("G" + i, GOAL_KINDS.get(Math.min(i, this.random.nextInt(GOAL_KINDS.size()))));
			this.plan.with("text", "Mål " + i);
			if (this.random.nextBoolean()) {
				this.plan.with("shortName", "Å" + i).with("critical", this.random.nextInt(3) == 0);
			}
			if (this.random.nextInt(3) == 0) {
				this.plan.with("aggregator", any(List.of("min", "share_green")));
			}
			valid();
			own();
			for (int n = (i > 0) ? this.random.nextInt(4) : 0; n > 0; n--) {
				support("G" + above(i));
			}
			if (this.random.nextInt(4) == 0) {
				this.plan.goal("G" + i).continues("G" + this.random.nextInt(i + 1));
				valid();
			}
			measure("G" + i);
		}
	}

	/** Mostly one made before, so that rounds are few. */
	private int above(int goal) {
		return (this.random.nextInt(6) == 0) ? this.random.nextInt(GOALS) : this.random.nextInt(goal);
	}

	private void support(String goal) {
		if (this.random.nextInt(5) == 0) {
			this.plan.partOfGoal(goal);
		}
		else {
			this.plan.contributesTo(goal, this.random.nextInt(4));
		}
		valid();
	}

	private void measure(String goal) {
		for (int n = this.random.nextInt(3); n > 0; n--) {
			String indicator = "I" + this.random.nextInt(8);
			this.plan.goal(goal).measuredBy(indicator, this.random.nextInt(3));
			this.measured.add(List.of(goal, indicator));
			valid();
			if (this.random.nextInt(3) == 0) {
				this.plan.with("role", any(List.of("direction_only", "fulfilment", "quality")));
			}
			if (this.random.nextInt(4) == 0) {
				this.plan.with("critical", true).measuredBy(indicator, this.random.nextInt(3)).from("2023-02-01");
			}
		}
	}

	private void addActivities() {
		for (int i = 0; i < 20; i++) {
			this.plan.activity("A" + i, "activity");
			if (this.random.nextBoolean()) {
				this.plan.with("title", "Aktivitet " + i).with("progress", this.random.nextInt(11) / 10.0);
			}
			if (this.random.nextBoolean()) {
				this.plan.with("state", any(List.of("planned", "ongoing", "done")));
			}
			valid();
			own();
			for (int n = this.random.nextInt(3); n > 0; n--) {
				this.plan.activity("A" + i).implementing("G" + this.random.nextInt(GOALS), this.random.nextInt(3));
				valid();
			}
		}
	}

	private void own() {
		for (int n = this.random.nextInt(3); n > 0; n--) {
			this.plan.ownedBy("U" + this.random.nextInt(9));
			valid();
		}
	}

	private void addDocuments() {
		for (int i = 0; i < VERSIONS; i++) {
			this.plan.document("S" + i % 3, "committee_plan");
			this.plan.version("D" + i, any(List.of(Element.DocumentVersion.Status.values())));
			valid();
			this.plan.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "S" + i % 3);
			this.plan.link(LinkType.ISSUED_FOR, Label.ORG_UNIT, "U" + this.random.nextInt(9));
			for (int n = this.random.nextInt(3); n > 0; n--) {
				this.plan.decidedBy("B" + this.random.nextInt(6));
				valid();
			}
			for (int n = this.random.nextInt(3); n > 0; n--) {
				this.plan.link(LinkType.REGISTERED_IN, Label.CASE, "K" + this.random.nextInt(4));
			}
			for (int n = this.random.nextInt(9); n > 0; n--) {
				this.plan.version("D" + i, Element.DocumentVersion.Status.DECIDED)
					.contains("G" + this.random.nextInt(GOALS));
				valid();
			}
			if (i > 0 && this.random.nextInt(3) == 0) {
				this.plan.supersedes("D" + this.random.nextInt(i));
				valid();
				if (this.random.nextInt(3) == 0) {
					this.plan.with("partial", true);
				}
			}
		}
		addDecisions();
	}

	private void addDecisions() {
		for (int i = 0; i < 6; i++) {
			this.plan.decision("B" + i, "202" + this.random.nextInt(6) + "-06-01");
			if (this.random.nextBoolean()) {
				this.plan.with("type", any(List.of("establish", "approve", "propose", "notify")));
			}
			this.plan.with("paragraph", "§ " + i);
			if (this.random.nextBoolean()) {
				this.plan.link(LinkType.TAKEN_BY, Label.ORG_UNIT, "U" + this.random.nextInt(9));
			}
			this.plan.element(Label.CASE, "K" + i % 4).with("diarienummer", "RS/" + i);
		}
	}

	private void valid() {
		switch (this.random.nextInt(9)) {
			case 0 -> this.plan.from("2024-01-01");
			case 1 -> this.plan.until("2024-07-01");
			case 2 -> this.plan.from("2024-06-01");
			case 3 -> this.plan.until("2024-06-01");
			case 4 -> this.plan.during("2023-01-01", "2025-01-01");
			default -> {
			}
		}
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
