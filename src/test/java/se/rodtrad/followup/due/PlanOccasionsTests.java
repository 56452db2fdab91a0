package se.rodtrad.followup.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Ends of activities and outcomes that are waited for, by hand. */
class PlanOccasionsTests {

	private final List<Fact> facts = new ArrayList<>(List.of(element(Label.GOAL, "M", Map.of("text", "Mål")),
			element(Label.INDICATOR, "I", Map.of("name", "Besök i tid", "lagDays", 20L)),
			element(Label.ORG_UNIT, "E", Map.of("name", "Enheten")), Element.Period.parse("2025-T1").orElseThrow(),
			link("M", LinkType.MEASURED_BY, Label.INDICATOR, "I"), link("M", LinkType.OWNED_BY, Label.ORG_UNIT, "E")));

	private static Element element(Label label, String key, Map<String, Object> values) {
		return ElementType.of(label).create(key, Validity.ALWAYS, Element.Origin.NONE, values);
	}

	private static Link link(String from, LinkType type, Label label, String to) {
		return Link.of(new Element.Id(Label.GOAL, from), type, new Element.Id(label, to));
	}

	private static Value.Target target(String group) {
		return new Value.Target("T" + group, Validity.ALWAYS, Element.Origin.NONE, new Element.Id(Label.GOAL, "M"), "I",
				"", "2025-T1", group, Value.Target.Kind.AT_LEAST, OptionalDouble.of(90), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	private static Value.Measurement measured(String unit, Value.Measurement.State state, OptionalDouble value) {
		return new Value.Measurement(Element.Origin.NONE, "I", unit, "2025-T1", Value.ALL, value,
				OptionalDouble.empty(), OptionalDouble.empty(), state, "");
	}

	private PlanOccasions dues(Fact... more) {
		return new PlanOccasions(plan(more), Optional.empty());
	}

	private PlanGraph plan(Fact... more) {
		PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region("r", "R", "", "", List.of())));
		Stream.concat(this.facts.stream(), Stream.of(more)).forEach(draft::put);
		return draft.build();
	}

	@Test
	void outcomeIsDueWhenThePeriodAndTheLagAreOver() {
		assertThat(dues(target(Value.ALL), target("K")).outcomes()).singleElement().satisfies((due) -> {
			assertThat(due.first()).isEqualTo(LocalDate.of(2025, 5, 20)).isEqualTo(due.last());
			assertThat(due.title().sv()).isEqualTo("Utfall ska finnas: Besök i tid, 2025-T1");
			assertThat(due.details()).extracting((term) -> term.en())
				.containsExactly("Key: I", "Unit: Enheten", "Goal: M");
		});
	}

	@Test
	void outcomeIsDueForTheUnitOfItsTargetAndNotForThatOfItsGoal() {
		this.facts.add(element(Label.ORG_UNIT, "T", Map.of("name", "Målvärdets enhet")));
		Value.Target target = new Value.Target("T", Validity.ALWAYS, Element.Origin.NONE,
				new Element.Id(Label.GOAL, "M"), "I", "T", "2025-T1", Value.ALL, Value.Target.Kind.AT_LEAST,
				OptionalDouble.of(90), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
		assertThat(duesOf("T", target)).hasSize(1);
		assertThat(duesOf("E", target)).isEmpty();
		assertThat(duesOf("E", target(Value.ALL))).hasSize(1);
		assertThat(duesOf("T", target(Value.ALL))).isEmpty();
	}

	@Test
	void outcomeOfNoUnitIsDueForNoneButStandsAmongAll() {
		this.facts.removeIf((fact) -> fact instanceof Link link && link.type() == LinkType.OWNED_BY);
		assertThat(duesOf("E", target(Value.ALL))).isEmpty();
		assertThat(dues(target(Value.ALL)).outcomes()).hasSize(1);
	}

	private List<Occasion> duesOf(String unit, Fact target) {
		PlanGraph plan = plan(target);
		int wanted = plan.find(Label.ORG_UNIT, unit).orElseThrow();
		return new PlanOccasions(plan, Optional.of((index) -> index == wanted)).outcomes().toList();
	}

	@Test
	void outcomeThatHasComeIsNoLongerDue() {
		Value.Measurement.State last = Value.Measurement.State.FINAL;
		assertThat(dues(target(Value.ALL), measured("E", last, OptionalDouble.of(1))).outcomes()).isEmpty();
		assertThat(dues(target(Value.ALL), measured("E", Value.Measurement.State.SUPPRESSED, OptionalDouble.empty()))
			.outcomes()).isEmpty();
		assertThat(dues(target(Value.ALL), measured("E", last, OptionalDouble.empty())).outcomes()).hasSize(1);
		assertThat(dues(target(Value.ALL), measured("", last, OptionalDouble.of(1))).outcomes()).isEmpty();
		assertThat(dues(target(Value.ALL), measured("E", Value.Measurement.State.ESTIMATED, OptionalDouble.of(1)))
			.outcomes()).hasSize(1);
	}

	@Test
	void activityIsDueOnItsLastDayUnlessItIsOver() {
		LocalDate end = LocalDate.of(2025, 6, 30);
		assertThat(dues(element(Label.ACTIVITY, "A1", Map.of("title", "Drop-in", "end", end, "state", "ongoing")),
				element(Label.ACTIVITY, "A2", Map.of("title", "Klar", "end", end, "state", "done")),
				element(Label.ACTIVITY, "A3", Map.of("title", "Inställd", "end", end, "state", "cancelled")),
				element(Label.ACTIVITY, "A4", Map.of("title", "Utan slut")))
			.activities()).singleElement().satisfies((due) -> {
				assertThat(due.id()).isEqualTo("A1");
				assertThat(due.first()).isEqualTo(end);
				assertThat(due.title().en()).isEqualTo("Ends: Drop-in");
			});
	}

}
