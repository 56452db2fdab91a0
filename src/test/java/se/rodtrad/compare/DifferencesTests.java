package se.rodtrad.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.DocumentVersion.Status;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/** What differs between two days, and between two plans. */
class DifferencesTests {

	private static final LocalDate BEFORE = LocalDate.of(2024, 6, 1);

	private static final LocalDate AFTER = LocalDate.of(2025, 6, 1);

	@Test
	void samePlanOnTheSameDayDoesNotDiffer() {
		PlanGraph plan = aPlan().goal("G").build();
		assertThat(Differences.between(new Side(plan, AFTER), new Side(plan, AFTER))).isEmpty();
	}

	@Test
	void whatEndedBetweenTwoDaysIsRemovedWithItsLinksAndWhatBeganIsAdded() {
		PlanGraph plan = aPlan().goal("OLD")
			.until("2025-01-01")
			.contributesTo("S")
			.goal("NEW")
			.from("2025-01-01")
			.contributesTo("S")
			.goal("S")
			.build();
		assertThat(told(plan, BEFORE, plan, AFTER)).containsExactly("ADDED Goal NEW", "REMOVED Goal OLD",
				"ADDED Goal NEW CONTRIBUTES_TO Goal S", "REMOVED Goal OLD CONTRIBUTES_TO Goal S");
	}

	@Test
	void aPropertyIsToldWithWhatItSaidAndSays() {
		PlanGraph before = aPlan().goal("G").with("text", "Fler").with("shortName", "F").build();
		PlanGraph after = aPlan().goal("G").with("text", "Färre").with("critical", true).build(2);
		assertThat(told(before, AFTER, after, AFTER))
			.containsExactly("CHANGED Goal G critical: → true, shortName: F →, text: Fler → Färre");
	}

	@Test
	void aWeightThatChangesFromADayIsOneLinkThatChanged() {
		PlanGraph plan = aPlan().goal("G")
			.contributesTo("S", 1)
			.until("2025-01-01")
			.contributesTo("S", 3)
			.from("2025-01-01")
			.build();
		assertThat(told(plan, BEFORE, plan, AFTER)).containsExactly("CHANGED Goal G CONTRIBUTES_TO Goal S "
				+ "validFrom: → 2025-01-01, validTo: 2025-01-01 →, weight: 1.0 → 3.0");
	}

	@Test
	void ofLinksBetweenTheSameEndsThoseWithTheSameBeginningAreOne() {
		PlanGraph before = aPlan().unit("A").partOf("B").from("2020-01-01").build();
		PlanGraph after = aPlan().unit("A")
			.link(LinkType.PART_OF, Label.ORG_UNIT, "B")
			.with("structure", "budget")
			.from("2019-01-01")
			.link(LinkType.PART_OF, Label.ORG_UNIT, "B")
			.from("2020-01-01")
			.build();
		assertThat(told(before, AFTER, after, AFTER)).containsExactly("ADDED OrgUnit A PART_OF OrgUnit B");
	}

	@Test
	void targetsAndOutcomesDifferToo() {
		PlanGraph before = aPlan().indicator("I")
			.goal("G")
			.value(target("old", 70, Validity.of(Optional.empty(), day("2025-01-01"))))
			.value(target("new", 75, Validity.from(LocalDate.of(2025, 1, 1))))
			.value(outcome("2023", 60))
			.value(outcome("2024", 64))
			.build();
		PlanGraph after = aPlan().indicator("I")
			.goal("G")
			.value(target("old", 70, Validity.of(Optional.empty(), day("2025-01-01"))))
			.value(target("new", 75, Validity.from(LocalDate.of(2025, 1, 1))))
			.value(outcome("2024", 66))
			.value(outcome("2025", 70))
			.build(2);
		assertThat(told(before, BEFORE, after, AFTER)).containsExactly(
				"CHANGED TARGET new validFrom: → 2025-01-01, validTo: 2025-01-01 →, value: 70.0 → 75.0",
				"REMOVED MEASUREMENT I||2023|T", "CHANGED MEASUREMENT I||2024|T value: 64.0 → 66.0",
				"ADDED MEASUREMENT I||2025|T");
	}

	@Test
	void theTargetsOfAnIndicatorThatEndedAreRemovedWithIt() {
		PlanGraph plan = aPlan().indicator("I")
			.until("2025-01-01")
			.goal("G")
			.value(target("t", 70, Validity.ALWAYS))
			.build();
		assertThat(told(plan, BEFORE, plan, AFTER)).containsExactly("REMOVED Indicator I", "REMOVED TARGET t");
	}

	@Test
	void ofTwoPlanVersionsAGoalThatContinuesAnotherIsOneThatChanged() {
		PlanGraph plan = versions().build();
		assertThat(told(version(plan, "V1"), version(plan, "V2"))).containsExactly("REMOVED Goal GONE",
				"ADDED Goal NEW", "CHANGED Goal S2 text: Hälsa → God hälsa", "REMOVED Goal GONE CONTRIBUTES_TO Goal S1",
				"CHANGED Goal M2 CONTRIBUTES_TO Goal S2 weight: 1.0 → 3.0", "ADDED Goal NEW CONTRIBUTES_TO Goal S2");
	}

	@Test
	void ofGoalsThatWereSplitOrMergedEachIsItsOwn() {
		PlanFixture fixture = versions();
		fixture.version("V2", Status.DECIDED).contains("S3").goal("S3").continues("S1");
		PlanGraph plan = fixture.build();
		assertThat(told(version(plan, "V1"), version(plan, "V2"))).contains("ADDED Goal S2", "ADDED Goal S3",
				"REMOVED Goal S1");
	}

	@Test
	void aPlanVersionIsComparedWithItselfOnAnotherDayAndInAnotherRevision() {
		PlanGraph plan = versions().build();
		assertThat(told(version(plan, "V1"), version(plan, "V1"))).isEmpty();
		PlanGraph later = versions().goal("S1").with("text", "Hälsa för alla").goal("OTHER").build(2);
		assertThat(told(version(plan, "V1"), version(later, "V1")))
			.containsExactly("CHANGED Goal S1 text: Hälsa → Hälsa för alla");
		assertThat(told(new Side(plan, AFTER, version(plan, "V1").version()), new Side(plan, AFTER)))
			.allMatch((difference) -> difference.startsWith("ADDED"))
			.contains("ADDED Goal M2", "ADDED DocumentVersion V1");
	}

	/**
	 * Two plans, of which the second continues a strategy and a goal of the first, leaves
	 * one out and has a new one. What no plan contains is never told of.
	 */
	private static PlanFixture versions() {
		PlanFixture plan = aPlan().version("V1", Status.SUPERSEDED).contains("S1").contains("M1").contains("GONE");
		plan.version("V2", Status.DECIDED).contains("S2").contains("M2").contains("NEW");
		plan.goal("S1").with("text", "Hälsa").goal("S2").with("text", "God hälsa").continues("S1");
		plan.goal("M1").with("text", "Vård").contributesTo("S1").goal("GONE").contributesTo("S1");
		plan.goal("M2").with("text", "Vård").from("2024-01-01").contributesTo("S2", 3).goal("M2").continues("M1");
		return plan.goal("NEW").contributesTo("S2").goal("LOWER").contributesTo("M1");
	}

	private static Side version(PlanGraph plan, String key) {
		return new Side(plan, AFTER, OptionalInt.of(PlanFixture.indexIn(plan, Label.DOCUMENT_VERSION, key)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void anyTwoPlansDifferAsTheirFactsDo(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 40; round++) {
			PlanGraph before = EditedPlans.plan(random);
			PlanGraph after = (random.nextInt(4) == 0) ? before : EditedPlans.edited(random, before);
			Side from = new Side(before, EditedPlans.day(random),
					(round % 3 == 0) ? before.find(EditedPlans.VERSION) : OptionalInt.empty());
			Side to = new Side(after, EditedPlans.day(random));
			assertThat(Differences.between(from, to)).as("round %d", round)
				.containsExactlyElementsOf(NaiveDifferences.between(from, to));
		}
	}

	private static List<String> told(PlanGraph from, LocalDate before, PlanGraph to, LocalDate after) {
		return told(new Side(from, before), new Side(to, after));
	}

	private static List<String> told(Side from, Side to) {
		return Differences.between(from, to).stream().map(DifferencesTests::told).toList();
	}

	private static String told(Difference difference) {
		String fields = difference.fields().stream().map(DifferencesTests::told).reduce("", (a, b) -> a + ", " + b);
		return "%s %s%s".formatted(difference.kind(), NaiveDifferences.named(difference.subject()),
				(difference.kind() == Difference.Kind.CHANGED) ? " " + fields.substring(2) : "");
	}

	private static String told(FieldChange field) {
		return "%s:%s →%s".formatted(field.name(), field.before().map((it) -> " " + it).orElse(""),
				field.after().map((it) -> " " + it).orElse(""));
	}

	private static Optional<LocalDate> day(String day) {
		return Optional.of(LocalDate.parse(day));
	}

	private static Value.Target target(String key, double value, Validity validity) {
		return new Value.Target(key, validity, Element.Origin.NONE, new Element.Id(Label.GOAL, "G"), "I", "", "2024",
				"T", Value.Target.Kind.AT_LEAST, OptionalDouble.of(value), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	private static Value.Measurement outcome(String period, double value) {
		return new Value.Measurement(Element.Origin.NONE, "I", "", period, "T", OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

}
