package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.indexIn;

/** What units are still to report, by hand. */
class DuesTests {

	private static final Element.Period YEAR = Element.Period.parse("2025").orElseThrow();

	private static final LocalDate AT = LocalDate.of(2025, 12, 31);

	@Test
	void targetWithoutOutcomeIsDueWhenItsValueCanBeHad() {
		PlanGraph plan = plan().value(target("U", Value.ALL)).build();
		assertThat(told(plan, "U")).containsExactly("I T 2026-01-20");
		assertThat(dues(plan).of(indexIn(plan, Label.ORG_UNIT, "U")).getFirst()).satisfies((due) -> {
			assertThat(due.isLate(LocalDate.of(2026, 1, 20))).isFalse();
			assertThat(due.isLate(LocalDate.of(2026, 1, 21))).isTrue();
		});
	}

	@Test
	void targetOfNoUnitIsDueForTheUnitOfItsGoal() {
		PlanGraph plan = plan().value(target("", Value.ALL)).build();
		assertThat(told(plan, "U")).containsExactly("I T 2026-01-20");
	}

	@Test
	void whatNoUnitIsKnownForIsDueAllTheSame() {
		PlanGraph plan = aPlan().goal("G")
			.measuredBy("I")
			.activity("A")
			.with("start", LocalDate.parse("2025-01-01"))
			.with("end", LocalDate.parse("2025-10-01"))
			.value(target("", Value.ALL))
			.build();
		Dues dues = dues(plan);
		assertThat(dues.units()).isEmpty();
		assertThat(dues.ofNobody()).extracting((due) -> due.getClass().getSimpleName())
			.containsExactly("Progress", "Outcome");
	}

	@Test
	void outcomeIsNoLongerDueOnceItIsReported() {
		assertThat(told(plan().value(target("U", Value.ALL)).value(measured("U", Value.ALL)).build(), "U")).isEmpty();
		assertThat(told(plan().value(target("", Value.ALL)).value(measured("", Value.ALL)).build(), "U")).isEmpty();
		assertThat(told(plan().value(target("U", "K")).value(measured("U", Value.ALL)).build(), "U"))
			.containsExactly("I K 2026-01-20");
	}

	@Test
	void twoGoalsThatAimAtTheSameOutcomeAreOneThingToReport() {
		Value.Target other = new Value.Target("T2", Validity.ALWAYS, Element.Origin.NONE,
				new Element.Id(Label.GOAL, "G2"), "I", "U", "2025", Value.ALL, Value.Target.Kind.AT_LEAST,
				OptionalDouble.of(90), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
		PlanGraph plan = plan().goal("G2").measuredBy("I").value(target("U", Value.ALL)).value(other).build();
		assertThat(told(plan, "U")).hasSize(1);
	}

	@Test
	void activitySaysWhatIsLateWithIt() {
		PlanGraph plan = plan().activity("LATE")
			.with("start", LocalDate.parse("2025-01-01"))
			.with("end", LocalDate.parse("2025-10-01"))
			.with("progress", 0.6)
			.ownedBy("U")
			.activity("IDLE")
			.with("start", LocalDate.parse("2025-09-01"))
			.ownedBy("U")
			.activity("DONE")
			.with("end", LocalDate.parse("2025-10-01"))
			.with("state", "done")
			.ownedBy("U")
			.activity("FULL")
			.with("end", LocalDate.parse("2025-10-01"))
			.with("progress", 1.0)
			.ownedBy("U")
			.activity("LATER")
			.with("start", LocalDate.parse("2026-02-01"))
			.ownedBy("U")
			.activity("ONGOING")
			.with("start", LocalDate.parse("2025-01-01"))
			.with("state", "ongoing")
			.with("progress", 0.3)
			.ownedBy("U")
			.build();
		assertThat(told(plan, "U")).containsExactly("IDLE NOT_BEGUN 2025-09-01", "LATE NOT_FINISHED 2025-10-01");
		Dues asBefore = Dues.of(plan, Optional.of(plan), YEAR, AT);
		assertThat(told(plan, asBefore, "U")).containsExactly("IDLE NOT_BEGUN 2025-09-01",
				"LATE NOT_FINISHED 2025-10-01", "ONGOING NOT_UPDATED 2025-12-31");
	}

	@Test
	void commentInThePeriodTellsHowAnActivityGoes() {
		PlanFixture late = plan().activity("LATE").with("end", LocalDate.parse("2025-10-01")).ownedBy("U");
		assertThat(told(commented(late, 2024).build(), "U")).hasSize(1);
		assertThat(told(commented(late, 2025).build(), "U")).isEmpty();
	}

	private static PlanFixture commented(PlanFixture plan, int year) {
		return plan.element(Label.COMMENT, "C" + year)
			.link(LinkType.ABOUT, Label.ACTIVITY, "LATE")
			.link(LinkType.IN_PERIOD, Label.PERIOD, String.valueOf(year))
			.element(Label.PERIOD, String.valueOf(year))
			.with("firstDay", LocalDate.of(year, 1, 1))
			.with("lastDay", LocalDate.of(year, 12, 31));
	}

	private static PlanFixture plan() {
		return aPlan().unit("U").indicator("I").with("lagDays", 20L).goal("G").ownedBy("U").measuredBy("I");
	}

	private static Value target(String unit, String group) {
		return new Value.Target("T1", Validity.ALWAYS, Element.Origin.NONE, new Element.Id(Label.GOAL, "G"), "I", unit,
				"2025", group, Value.Target.Kind.AT_LEAST, OptionalDouble.of(80), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	private static Value measured(String unit, String group) {
		return new Value.Measurement(Element.Origin.NONE, "I", unit, "2025", group, OptionalDouble.of(81),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

	private static Dues dues(PlanGraph plan) {
		return Dues.of(plan, Optional.empty(), YEAR, AT);
	}

	private static List<String> told(PlanGraph plan, String unit) {
		return told(plan, dues(plan), unit);
	}

	private static List<String> told(PlanGraph plan, Dues dues, String unit) {
		return dues.of(indexIn(plan, Label.ORG_UNIT, unit)).stream().map((due) -> switch (due) {
			case Due.Outcome outcome ->
				"%s %s %s".formatted(outcome.target().indicator(), outcome.target().group(), outcome.day());
			case Due.Progress progress ->
				"%s %s %s".formatted(plan.element(progress.activity()).key(), progress.cause(), progress.day());
		}).toList();
	}

}
