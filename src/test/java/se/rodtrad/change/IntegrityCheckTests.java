package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.change.GovernedPlans.goal;
import static se.rodtrad.change.GovernedPlans.goals;
import static se.rodtrad.change.GovernedPlans.governed;
import static se.rodtrad.change.GovernedPlans.target;
import static se.rodtrad.change.GovernedPlans.until;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * What no plan may break, rule by rule.
 */
class IntegrityCheckTests {

	private static final SteeringModels MODELS = ShippedModels.all();

	private final IntegrityCheck check = new IntegrityCheck(MODELS);

	@Test
	void anEmptyPlanUnderAModelHasNoProblems() {
		assertThat(problems(governed())).isEmpty();
	}

	@Test
	void aRegionWithoutAModelIsRefused() {
		assertThat(codes(aPlan())).containsExactly("no_steering_model");
	}

	@Test
	void aModelThatTheServiceDoesNotKnowIsNamedAndTheKnownOnesAreListed() {
		Problem problem = problems(aPlan().governedBy("rjh-1999")).getFirst();
		assertThat(problem.code()).isEqualTo("unknown_steering_model");
		assertThat(problem.found()).isEqualTo("rjh-1999");
		assertThat(problem.expected().en()).contains("halland-2019", "rjh-2016", "rjh-2021");
	}

	@Test
	void twoModelsAtATimeAreRefused() {
		PlanFixture plan = aPlan().governedBy("rjh-2016", until("2022-02-01"))
			.governedBy("rjh-2021", Validity.from(LocalDate.parse("2022-01-01")));
		assertThat(codes(plan)).containsExactly("two_steering_models");
	}

	@Test
	void aKindThatTheModelDoesNotKnowIsRefusedWithTheKnownOnes() {
		Problem problem = problems(governed().goal("G1", "wish")).getFirst();
		assertThat(problem.code()).isEqualTo("unknown_kind");
		assertThat(problem.subject()).isEqualTo(goal("G1"));
		assertThat(problem.property()).isEqualTo("kind");
		assertThat(problem.found()).isEqualTo("wish");
		assertThat(problem.expected().sv()).contains("strategic_goal");
	}

	@Test
	void aKindIsJudgedByTheModelInForceWhenItsElementHolds() {
		PlanFixture plan = aPlan().governedBy("rjh-2016", until("2022-01-01"))
			.governedBy("rjh-2021", Validity.from(LocalDate.parse("2022-01-01")))
			.goal("old", "success_factor")
			.until("2022-01-01")
			.goal("late", "success_factor")
			.from("2022-01-01");
		assertThat(problems(plan)).extracting(Problem::subject).containsExactly(goal("late"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a|b", "a\nb", " a", "a ", "", "\u0007", "a\uD800", "\uD800" })
	void keysThatCannotBeWrittenInACellAreRefused(String key) {
		assertThat(codes(governed().indicator(key))).containsExactly("bad_key");
	}

	@Test
	void keysInOrdinarySwedishAreFine() {
		assertThat(problems(governed().indicator("Mål 1.2 – åäö/ÅÄÖ (2024)"))).isEmpty();
	}

	@Test
	void aCircleOfGoalsIsToldOnceWithItsMembersAndTheWayRound() {
		PlanFixture plan = goals("A", "B", "C", "D").goal("A")
			.contributesTo("B")
			.goal("B")
			.contributesTo("C")
			.goal("C")
			.contributesTo("A")
			.goal("D")
			.contributesTo("A");
		List<Problem> problems = problems(plan);
		assertThat(problems).hasSize(1);
		assertThat(problems.getFirst().code()).isEqualTo("cycle");
		assertThat(problems.getFirst().members()).containsExactly(goal("A"), goal("B"), goal("C"));
		assertThat(problems.getFirst().message().sv()).contains("A → B → C → A");
	}

	@Test
	void linksThatNeverHoldAtTheSameTimeMakeNoCircle() {
		PlanFixture plan = goals("A", "B").goal("A")
			.contributesTo("B")
			.until("2023-01-01")
			.goal("B")
			.contributesTo("A")
			.from("2023-01-01");
		assertThat(problems(plan)).isEmpty();
	}

	@Test
	void aUnitThatIsPartOfItsOwnPartIsACircle() {
		PlanFixture plan = governed().unit("U1", "division").partOf("U2").unit("U2", "area").partOf("U1");
		assertThat(codes(plan)).containsExactly("cycle");
	}

	@Test
	void aLinkThatItsTypeCannotMakeIsRefused() {
		PlanFixture plan = goals("G1").unit("U1", "unit")
			.goal("G1")
			.link(LinkType.CONTRIBUTES_TO, Label.ORG_UNIT, "U1");
		assertThat(codes(plan)).containsExactly("impossible_link");
	}

	@Test
	void aPropertyThatItsLinkCannotHaveIsRefused() {
		PlanFixture plan = goals("A", "B").goal("A").contributesTo("B").with("colour", "red");
		Problem problem = problems(plan).getFirst();
		assertThat(problem.code()).isEqualTo("bad_link_property");
		assertThat(problem.expected().en()).contains("rationale");
	}

	@Test
	void aChoiceThatIsNoneIsRefused() {
		PlanFixture plan = governed().unit("U1", "area")
			.unit("U2", "division")
			.unit("U1")
			.partOf("U2")
			.with("structure", "matrix");
		assertThat(problems(plan).getFirst().expected().en()).isEqualTo("one of line, budget");
	}

	@Test
	void sameLinkRecursOnlyInDaysOfItsOwn() {
		PlanFixture plan = goals("M1", "S1").goal("M1");
		assertThat(codes(plan.contributesTo("S1", 1).until("2025-01-01").contributesTo("S1", 2).from("2025-01-01")))
			.isEmpty();
		assertThat(codes(plan.contributesTo("S1", 3).from("2026-01-01"))).containsExactly("two_links");
	}

	@Test
	void unitStandsInSeveralStructuresAtATime() {
		PlanFixture plan = governed().unit("N1", "area")
			.unit("N2", "area")
			.partOf("N1")
			.from("2015-01-01")
			.partOf("N1")
			.with("structure", "budget")
			.during("2021-01-01", "2022-01-01");
		assertThat(codes(plan)).isEmpty();
		assertThat(codes(plan.partOf("N1").with("structure", "budget").from("2021-06-01")))
			.containsExactly("two_links");
	}

	@Test
	void noMoreOfAUnitCanBeTakenOverThanThereIs() {
		PlanFixture plan = governed().unit("N1", "area")
			.unit("N2", "area")
			.unit("OLD", "area")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "N1")
			.with("share", 0.7)
			.unit("OLD")
			.link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, "N2")
			.with("share", 0.4);
		assertThat(codes(plan)).containsExactly("shares_above_one");
	}

	@Test
	void sharesThatComeToOneAreFine() {
		PlanFixture plan = governed().unit("N1", "area").unit("N2", "area").unit("N3", "area");
		for (String successor : List.of("N1", "N2", "N3")) {
			plan.unit("OLD", "area").link(LinkType.SUCCEEDED_BY, Label.ORG_UNIT, successor).with("share", 1.0 / 3);
		}
		assertThat(problems(plan)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.5, Double.NaN, 1.1e15, Double.POSITIVE_INFINITY })
	void aWeightIsANumberThatCanBeSummedUp(double weight) {
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(
					() -> new Link(goal("A"), LinkType.CONTRIBUTES_TO, goal("B"), Validity.ALWAYS, weight, Map.of()))
			.withMessageContaining("expected a number from 0 to 1000000000000000");
	}

	@Test
	void aLowerLimitAboveTheUpperIsRefused() {
		Value.Target target = new Value.Target("T1", Validity.ALWAYS, Element.Origin.NONE, goal("G1"), "I1", "", "2024",
				"T", Value.Target.Kind.RANGE, OptionalDouble.empty(), OptionalDouble.of(6), OptionalDouble.of(4),
				OptionalDouble.empty(), "");
		assertThat(codes(goals("G1").value(target))).containsExactly("low_above_high");
	}

	@Test
	void twoTargetsForTheSameAtATimeAreRefusedAlsoWhenTheyAreNotNeighboursInTime() {
		PlanFixture plan = goals("G1").value(target("long", "2024-01-01", "2025-01-01"))
			.value(target("short", "2024-02-01", "2024-03-01"))
			.value(target("later", "2024-06-01", "2024-07-01"))
			.value(target("after", "2025-01-01", "2026-01-01"));
		assertThat(problems(plan)).extracting((problem) -> problem.found()).containsExactly("short", "later");
	}

	@Test
	void aValueThatIsNoNumberIsRefused() {
		Value.Measurement value = new Value.Measurement(Element.Origin.NONE, "I1", "", "2024", "T",
				OptionalDouble.of(Double.NaN), OptionalDouble.empty(), OptionalDouble.empty(),
				Value.Measurement.State.FINAL, "");
		assertThat(codes(governed().value(value))).containsExactly("not_finite");
	}

	@Test
	void aShareOfNothingThatHasAValueIsRefused() {
		Problem problem = problems(governed().value(share(OptionalDouble.of(50), 0))).getFirst();
		assertThat(problem.code()).isEqualTo("share_of_nothing");
		assertThat(problem.isRefusal()).isTrue();
		assertThat(problem.property()).isEqualTo("denominator");
		assertThat(Rule.of(problem).source().sv()).isEqualTo("Integritetsvillkor 5");
		assertThat(codes(governed().value(share(OptionalDouble.of(50), -0.0)))).containsExactly("share_of_nothing");
	}

	@Test
	void aShareOfNothingWithoutAValueIsKnownToBeMissing() {
		assertThat(codes(governed().value(share(OptionalDouble.empty(), 0)))).isEmpty();
		assertThat(codes(governed().value(share(OptionalDouble.of(50), 2)))).isEmpty();
	}

	@Test
	void aShareOfNothingThatStandsAlreadyRefusesNoOtherChange() {
		PlanGraph plan = governed().value(share(OptionalDouble.of(50), 0)).build();
		PlanDraft draft = new PlanDraft(plan);
		draft.put(new Value.Measurement(Element.Origin.NONE, "I1", "", "2024", "T", OptionalDouble.of(50),
				OptionalDouble.of(2), OptionalDouble.of(0), Value.Measurement.State.FINAL, ""));
		assertThat(this.check.ownProblems(plan, draft.build())).singleElement()
			.satisfies((problem) -> assertThat(problem.isRefusal()).isFalse());
	}

	private static Value.Measurement share(OptionalDouble value, double denominator) {
		return new Value.Measurement(Element.Origin.NONE, "I1", "", "2024", "T", value, OptionalDouble.of(1),
				OptionalDouble.of(denominator), Value.Measurement.State.FINAL, "");
	}

	private List<Problem> problems(PlanFixture plan) {
		return this.check.problems(plan.build());
	}

	private List<String> codes(PlanFixture plan) {
		return problems(plan).stream().map(Problem::code).toList();
	}

}
