package se.rodtrad.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What a change takes with it: support, and what is found to be broken. */
class ConsequencesTests {

	private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

	private static final SteeringModel MODEL = ShippedModels.find("rjh-2021");

	@Test
	void whatLosesItsLastActivityLosesItsSupportUpToTheTop() {
		PlanGraph plan = aPlan().goal("VISION")
			.goal("S1")
			.contributesTo("VISION")
			.goal("S2")
			.contributesTo("VISION")
			.goal("A1")
			.contributesTo("S1")
			.activity("a")
			.implementing("A1")
			.activity("b")
			.implementing("S2")
			.build();
		PlanDraft draft = new PlanDraft(plan);
		draft.remove(new Element.Id(Label.ACTIVITY, "a"));
		PlanGraph without = draft.build();
		assertThat(lost(plan, without)).as("the vision has S2, and strategies come before goals")
			.containsExactly("S1", "A1");
		assertThat(lost(without, plan)).isEmpty();
		draft.remove(new Element.Id(Label.ACTIVITY, "b"));
		assertThat(lost(plan, draft.build())).containsExactly("VISION", "S1", "S2", "A1");
	}

	@Test
	void anIndicatorIsASupportAndWhatWasWithoutOneLosesNone() {
		PlanGraph plan = aPlan().goal("G").measuredBy("I").goal("EMPTY").build();
		PlanDraft draft = new PlanDraft(plan);
		draft.remove(new Element.Id(Label.INDICATOR, "I"));
		assertThat(lost(plan, draft.build())).containsExactly("G");
		draft.remove(new Element.Id(Label.GOAL, "G"));
		assertThat(lost(plan, draft.build())).as("what is cut itself is no news").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void anyGoalWithoutSupportThatHadSomeHasLostIt(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 60; round++) {
			PlanGraph before = EditedPlans.plan(random);
			PlanGraph after = EditedPlans.edited(random, before);
			Side from = new Side(before, EditedPlans.day(random));
			Side to = new Side(after, EditedPlans.day(random));
			Set<String> expected = new TreeSet<>(supported(from, true));
			expected.removeAll(supported(to, true));
			expected.retainAll(supported(to, false));
			assertThat(PlanFixture.keys(after, LostSupport.between(from, to))).as("round %d", round)
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	/**
	 * Goals in force, with something below them or without, by asking around until
	 * nothing changes.
	 */
	private static Set<String> supported(Side side, boolean isSupported) {
		PlanGraph plan = side.plan();
		Set<Integer> all = IntStream.range(0, plan.size())
			.filter(side::holds)
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
		Set<Integer> found = new TreeSet<>(all);
		found.removeIf((it) -> plan.label(it) != Label.ACTIVITY && plan.label(it) != Label.INDICATOR);
		for (int before = -1; before < found.size();) {
			before = found.size();
			for (int link = 0; link < plan.linkCount(); link++) {
				boolean isDown = plan.type(link) == LinkType.MEASURED_BY;
				int below = isDown ? plan.to(link) : plan.from(link);
				if (LinkType.THREAD.contains(plan.type(link)) && side.isLinkHolding(link) && found.contains(below)) {
					found.add(isDown ? plan.from(link) : plan.to(link));
				}
			}
		}
		return (isSupported ? found : all).stream()
			.filter((it) -> plan.label(it) == Label.GOAL || plan.label(it) == Label.MISSION)
			.map((it) -> plan.element(it).key())
			.collect(Collectors.toSet());
	}

	@Test
	void cuttingAGoalMakesOrphansOfThoseBelowAndTakesItsOwnFindingsWithIt() {
		PlanGraph plan = aPlan().goal("STRATEGY", "strategy")
			.goal("MIDDLE", "strategic_goal")
			.contributesTo("STRATEGY")
			.goal("BELOW", "result_goal")
			.contributesTo("MIDDLE")
			.build();
		PlanDraft draft = new PlanDraft(plan);
		draft.remove(new Element.Id(Label.GOAL, "MIDDLE"));
		PlanGraph after = draft.build();
		FindingChanges changes = FindingChanges.between(new Side(plan, DAY), MODEL, new Side(after, DAY), MODEL);
		assertThat(told(after, changes.appeared())).contains("ORPHAN BELOW");
		assertThat(told(plan, changes.disappeared())).contains("GAP MIDDLE").doesNotContain("GAP BELOW");
		assertThat(FindingChanges.between(new Side(after, DAY), MODEL, new Side(plan, DAY), MODEL).disappeared())
			.usingRecursiveComparison()
			.ignoringFields("said")
			.isEqualTo(changes.appeared());
	}

	@Test
	void nothingAppearsWhereNothingChanges() {
		PlanGraph plan = aPlan().goal("G", "result_goal").build();
		assertThat(Coverages.findings(plan, MODEL, DAY)).isNotEmpty();
		assertThat(FindingChanges.between(new Side(plan, DAY), MODEL, new Side(plan, DAY), MODEL))
			.isEqualTo(new FindingChanges(List.of(), List.of()));
	}

	private static List<String> lost(PlanGraph before, PlanGraph after) {
		return PlanFixture.keys(after, LostSupport.between(new Side(before, DAY), new Side(after, DAY)));
	}

	private static List<String> told(PlanGraph plan, List<Finding> findings) {
		return findings.stream().map((it) -> it.word() + " " + plan.element(it.element()).key()).toList();
	}

}
