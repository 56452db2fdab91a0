package se.rodtrad.benchmark;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generated plans have the promised shape, since other tests build on it.
 */
class PlanGeneratorTests {

	@Test
	void sameSeedGivesTheSamePlanAndAnotherSeedAnother() {
		PlanGraph plan = PlanGenerator.of("r", 1).elements(200).graph();
		assertThat(links(PlanGenerator.of("r", 1).elements(200).graph())).isEqualTo(links(plan));
		assertThat(links(PlanGenerator.of("r", 2).elements(200).graph())).isNotEqualTo(links(plan));
	}

	@Test
	void planHasTheSharesOfARegionsPlanAndAboutTwoLinksToAnElement() {
		PlanGraph plan = PlanGenerator.of("r", 3).elements(2000).measurements(5000).targets(100).graph();
		assertThat(plan.elements(Label.ACTIVITY)).hasSize(1200);
		assertThat(plan.elements(Label.INDICATOR)).hasSize(200);
		assertThat(plan.elements(Label.ORG_UNIT)).hasSize(100);
		assertThat(plan.elements(Label.GOAL)).hasSize(500);
		assertThat(plan.linkCount()).isBetween(4000, 4800);
		assertThat(plan.values().measurements()).hasSize(5000);
		assertThat(plan.values().targets()).hasSize(100);
	}

	@Test
	void everythingBelowTheVisionHasOneToThreeParentsAndNoGoalIsItsOwnAncestor() {
		PlanGraph plan = PlanGenerator.of("r", 4).elements(500).graph();
		for (int goal = 0; goal < plan.size(); goal++) {
			if (plan.element(goal).label() != Label.GOAL || plan.element(goal).key().equals("M0")) {
				continue;
			}
			PlanGraph.Links parents = plan.outgoing(goal, LinkType.CONTRIBUTES_TO);
			assertThat(parents.size()).isBetween(1, 3);
			for (int i = 0; i < parents.size(); i++) {
				String parent = plan.element(plan.to(parents.get(i))).key();
				assertThat(number(parent)).isLessThan(number(plan.element(goal).key()));
			}
		}
	}

	@Test
	void orphansAreOperationalGoalsThatNoGoalIsLinkedWith() {
		PlanGraph plan = PlanGenerator.of("r", 5).elements(2000).orphans(30).graph();
		List<Integer> alone = IntStream.range(0, plan.size())
			.filter((element) -> plan.element(element).kind().equals("operational_goal"))
			.filter((goal) -> plan.outgoing(goal, LinkType.CONTRIBUTES_TO).isEmpty())
			.boxed()
			.toList();
		assertThat(alone).hasSize(30)
			.allSatisfy((goal) -> assertThat(plan.incoming(goal, LinkType.CONTRIBUTES_TO).isEmpty()).isTrue());
	}

	private static int number(String key) {
		return Integer.parseInt(key.substring(1));
	}

	private static List<Link> links(PlanGraph plan) {
		return IntStream.range(0, plan.linkCount()).mapToObj(plan::link).toList();
	}

}
