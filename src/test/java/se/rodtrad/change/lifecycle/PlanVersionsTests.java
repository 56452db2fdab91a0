package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import se.rodtrad.change.IntegrityCheck;
import se.rodtrad.change.Problem;
import se.rodtrad.change.command.Execution;
import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.change.command.Refusal;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * A regionplan of 2022–2024 becomes one of 2025–2027: worked out by hand.
 */
class PlanVersionsTests {

	private static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-01");

	private static final Element.Id OLD = new Element.Id(Label.DOCUMENT_VERSION, "RP22");

	private static final PlanCommand NEW_VERSION = new NewVersion(OLD, "RP25",
			Map.of("versionNo", "2", "validFrom", NEW_YEAR));

	private static final PlanCommand DECIDE = new Decide(new Element.Id(Label.DOCUMENT_VERSION, "RP25"), "RF-87",
			Map.of("date", LocalDate.parse("2024-11-20"), "paragraph", "§ 87"),
			Optional.of(new Element.Id(Label.ORG_UNIT, "RF")), Optional.of("RS/1/2024"), Optional.empty());

	private static final PlanCommand MOVE_OVER = new MoveOver(OLD, NEW_YEAR);

	private final PlanGraph plan = plan();

	private static PlanGraph plan() {
		return aPlan().governedBy("rjh-2021")
			.unit("RF", "council")
			.unit("HSN", "committee")
			.document("RP", "regionplan_budget")
			.element(Label.DECISION, "RF-51")
			.element(Label.CASE, "RS/9/2021")
			.goal("S", "strategy")
			.goal("M1", "strategic_goal")
			.with("text", "Vård i tid")
			.from("2022-01-01")
			.contributesTo("S", 2)
			.measuredBy("I", 3)
			.ownedBy("RF")
			.goal("M2", "strategic_goal")
			.with("text", "Nära vård")
			.from("2022-01-01")
			.partOfGoal("M1")
			.goal("M3", "strategic_goal")
			.with("text", "Avslutat")
			.during("2022-01-01", "2024-01-01")
			.contributesTo("S")
			.element(Label.ROLE, "Chef")
			.with("title", "Chef")
			.link(LinkType.RESPONSIBLE_FOR, Label.GOAL, "M2")
			.activity("A", "activity")
			.with("title", "Bygg")
			.implementing("M1", 0.5)
			.version("RP22", Element.DocumentVersion.Status.DECIDED)
			.from("2022-01-01")
			.link(LinkType.VERSION_OF, Label.STEERING_DOCUMENT, "RP")
			.decidedBy("RF-51")
			.link(LinkType.REGISTERED_IN, Label.CASE, "RS/9/2021")
			.contains("M1")
			.with("order", 1.0)
			.contains("M2")
			.contains("M3")
			.version("HP23", Element.DocumentVersion.Status.DECIDED)
			.from("2023-01-01")
			.decidedBy("RF-51")
			.link(LinkType.REGISTERED_IN, Label.CASE, "RS/9/2021")
			.contains("H1")
			.goal("H1", "result_goal")
			.with("text", "Fler tider")
			.ownedBy("HSN")
			.contributesTo("M1", 4)
			.value(target("2024", 80))
			.value(target("2025", 90))
			.build();
	}

	@Test
	void newVersionCopiesWhatGoesOnAndContinuesIt() {
		PlanDraft draft = carriedOut(NEW_VERSION);
		assertThat(LinkTexts.at(draft.build(), "RP25")).containsExactly("RP25 VERSION_OF RP", "RP25 SUPERSEDES RP22",
				"RP25 CONTAINS M1@RP25 {order=1.0}", "RP25 CONTAINS M2@RP25");
		assertThat(LinkTexts.at(draft.build(), "M1@RP25")).containsExactly("M1@RP25 CONTRIBUTES_TO S *2",
				"M1@RP25 MEASURED_BY I *3", "M1@RP25 OWNED_BY RF", "M1@RP25 CONTINUES M1",
				"M2@RP25 PART_OF_GOAL M1@RP25");
		assertThat(LinkTexts.at(draft.build(), "M2@RP25")).containsExactly("Chef RESPONSIBLE_FOR M2@RP25",
				"M2@RP25 PART_OF_GOAL M1@RP25", "M2@RP25 CONTINUES M2");
		assertThat(draft.element(new Element.Id(Label.DOCUMENT_VERSION, "RP25")).orElseThrow())
			.isInstanceOfSatisfying(Element.DocumentVersion.class, (version) -> {
				assertThat(version.name()).isEqualTo("RP22");
				assertThat(version.versionNo()).isEqualTo("2");
				assertThat(version.status()).isEqualTo(Element.DocumentVersion.Status.DRAFT);
			});
		assertThat(draft.element(new Element.Id(Label.GOAL, "M1@RP25")).orElseThrow())
			.isInstanceOfSatisfying(Element.Goal.class, (goal) -> {
				assertThat(goal.text()).isEqualTo("Vård i tid");
				assertThat(goal.validity().from()).isEqualTo(NEW_YEAR);
			});
		assertThat(draft.build().values().targetsOf(new Element.Id(Label.GOAL, "M1@RP25")))
			.extracting(Value.Target::key, (target) -> target.value().orElseThrow())
			.containsExactly(tuple("M1@RP25|I||2025|T", 90.0));
	}

	@Test
	void whatIsStatedTwiceInTimeIsCopiedOnceOrAsItFollows() {
		PlanDraft before = new PlanDraft(this.plan);
		before.put(new Link(OLD, LinkType.CONTAINS, new Element.Id(Label.GOAL, "M2"),
				Validity.from(NEW_YEAR.plusYears(1)), 1, Map.of()));
		before.put(target("2027", 91, new Validity(LocalDate.MIN, NEW_YEAR.plusYears(1))));
		before.put(target("2027", 92, Validity.from(NEW_YEAR.plusYears(1))));
		PlanDraft draft = new PlanDraft(before.build());
		assertThat(Execution.of(draft, List.of(NEW_VERSION)).refusals()).isEmpty();
		assertThat(LinkTexts.at(draft.build(), "RP25")).contains("RP25 CONTAINS M2@RP25",
				"RP25 CONTAINS M2@RP25 2026-01-01–");
		assertThat(draft.build().values().targetsOf(new Element.Id(Label.GOAL, "M1@RP25")))
			.extracting(Value.Target::key, (target) -> target.value().orElseThrow())
			.containsExactly(tuple("M1@RP25|I||2025|T", 90.0), tuple("M1@RP25|I||2027|T", 91.0),
					tuple("M1@RP25|I||2027|T|2026-01-01", 92.0));
	}

	@Test
	void aCopyOfACopyKeepsTheFirstKey() {
		PlanDraft draft = carriedOut(NEW_VERSION, new NewVersion(new Element.Id(Label.DOCUMENT_VERSION, "RP25"), "RP28",
				Map.of("validFrom", LocalDate.parse("2028-01-01"))));
		assertThat(LinkTexts.at(draft.build(), "RP28")).contains("RP28 CONTAINS M1@RP28 {order=1.0}",
				"RP28 SUPERSEDES RP25");
		assertThat(LinkTexts.at(draft.build(), "M1@RP28")).contains("M1@RP28 CONTINUES M1@RP25");
	}

	@Test
	void decidingRecordsTheDecisionAndSupersedesTheOlder() {
		PlanDraft draft = carriedOut(NEW_VERSION, DECIDE);
		assertThat(LinkTexts.at(draft.build(), "RP25")).contains("RP25 DECIDED_BY RF-87",
				"RP25 REGISTERED_IN RS/1/2024");
		assertThat(LinkTexts.at(draft.build(), "RF-87")).contains("RF-87 TAKEN_BY RF", "RF-87 REGISTERED_IN RS/1/2024");
		assertThat(draft.element(OLD).orElseThrow()).isInstanceOfSatisfying(Element.DocumentVersion.class, (older) -> {
			assertThat(older.status()).isEqualTo(Element.DocumentVersion.Status.SUPERSEDED);
			assertThat(older.validity().to()).isEqualTo(NEW_YEAR);
		});
		assertThat(problems(draft)).isEmpty();
	}

	@Test
	void whatIsLinkedToTheOlderFollowsThoughItIsDecided() {
		PlanDraft draft = carriedOut(NEW_VERSION, DECIDE, MOVE_OVER);
		assertThat(LinkTexts.at(draft.build(), "H1")).contains("H1 CONTRIBUTES_TO M1 *4 –2025-01-01",
				"H1 CONTRIBUTES_TO M1@RP25 *4 2025-01-01–");
		assertThat(LinkTexts.at(draft.build(), "A")).containsExactly("A IMPLEMENTS M1 *0.5 –2025-01-01",
				"A IMPLEMENTS M1@RP25 *0.5 2025-01-01–");
		assertThat(problems(draft)).isEmpty();
		assertThat(carriedOut(NEW_VERSION, DECIDE, MOVE_OVER, MOVE_OVER).edits()).isEqualTo(draft.edits());
	}

	@Test
	void whatDoesMoreThanFollowIsStillFrozen() {
		Link.Id moved = new Link.Id(new Element.Id(Label.GOAL, "H1"), LinkType.CONTRIBUTES_TO,
				new Element.Id(Label.GOAL, "M1@RP25"), NEW_YEAR);
		PlanDraft heavier = carriedOut(NEW_VERSION, DECIDE, MOVE_OVER,
				new PlanCommand.Change(moved, Map.of("weight", Optional.of(5.0))));
		assertThat(problems(heavier)).extracting(Problem::code).contains("decided_content");
		PlanDraft elsewhere = carriedOut(NEW_VERSION, DECIDE, new PlanCommand.End(
				new Link.Id(moved.from(), moved.type(), new Element.Id(Label.GOAL, "M1"), LocalDate.MIN), NEW_YEAR),
				new PlanCommand.Create(
						new Link.Id(moved.from(), moved.type(), new Element.Id(Label.GOAL, "S"), NEW_YEAR),
						Map.of("weight", 4.0, "validFrom", NEW_YEAR)));
		assertThat(problems(elsewhere)).extracting(Problem::code).contains("decided_content");
	}

	@Test
	void whatIsNotThereOrSaysTooLittleIsRefused() {
		assertThat(refusals(new NewVersion(new Element.Id(Label.DOCUMENT_VERSION, "RP19"), "RP25", Map.of())))
			.containsExactly("nothing_there");
		assertThat(Execution.of(new PlanDraft(this.plan), List.of(new NewVersion(OLD, "RP25", Map.of()))).refusals())
			.extracting(Refusal::problem)
			.singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo("bad_value");
				assertThat(problem.subject()).isEqualTo(OLD);
				assertThat(problem.property()).isEqualTo("validFrom");
				assertThat(problem.expected().sv()).isEqualTo("den nya versionens första dag");
			});
		assertThat(refusals(new MoveOver(new Element.Id(Label.ACTIVITY, "A"), NEW_YEAR))).containsExactly("bad_value");
		assertThat(refusals(new NewVersion(OLD, "RP22", Map.of("validFrom", NEW_YEAR))))
			.containsExactly("already_there");
	}

	private PlanDraft carriedOut(PlanCommand... commands) {
		PlanDraft draft = new PlanDraft(this.plan);
		assertThat(Execution.of(draft, List.of(commands)).refusals()).isEmpty();
		return draft;
	}

	private List<String> refusals(PlanCommand command) {
		return Execution.of(new PlanDraft(this.plan), List.of(command))
			.refusals()
			.stream()
			.map(Refusal::problem)
			.map(Problem::code)
			.toList();
	}

	private static List<Problem> problems(PlanDraft draft) {
		IntegrityCheck check = new IntegrityCheck(ShippedModels.all());
		return check.problems(draft, draft.build(), false).stream().filter(Problem::isRefusal).toList();
	}

	private static Value.Target target(String period, double value) {
		return target(period, value, Validity.ALWAYS);
	}

	private static Value.Target target(String period, double value, Validity validity) {
		Element.Id goal = new Element.Id(Label.GOAL, "M1");
		return new Value.Target(Value.Target.keyOf(goal, "I", "", period, "T", validity), validity, Element.Origin.NONE,
				goal, "I", "", period, "T", Value.Target.Kind.AT_LEAST, OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

}
