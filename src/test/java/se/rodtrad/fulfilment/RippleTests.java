package se.rodtrad.fulfilment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * Fulfilment after a change is, to the last bit, that of the plan computed from nothing.
 */
class RippleTests {

	private static final List<Label> LABELS = List.of(Label.GOAL, Label.GOAL, Label.MISSION, Label.INDICATOR,
			Label.ACTIVITY, Label.ORG_UNIT, Label.ASSESSMENT, Label.DOCUMENT_VERSION);

	private static final List<LinkType> TYPES = List.of(LinkType.CONTRIBUTES_TO, LinkType.CONTRIBUTES_TO,
			LinkType.CONTRIBUTES_TO, LinkType.MEASURED_BY, LinkType.MEASURED_BY, LinkType.IMPLEMENTS, LinkType.OWNED_BY,
			LinkType.OWNED_BY, LinkType.PART_OF, LinkType.SERVES, LinkType.SERVES, LinkType.ASSESSES,
			LinkType.IN_PERIOD, LinkType.STATED_IN, LinkType.STATED_IN, LinkType.COVERS, LinkType.COVERS);

	/**
	 * Each plan is changed sixty times, and up to three changes are made up for at once.
	 */
	@ParameterizedTest
	@EnumSource
	void whatAChangeMovesIsComputedAndTheRestStands(Run run) {
		int same = 0;
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			PlanGraph plan = PlanGraph.empty(new Region("R", "R", "", "", List.of()));
			Fulfilments known = Fulfilments.of(Figures.basis(plan, run));
			long revision = 0;
			for (int change = 0; change < 60; change++) {
				plan = changed(plan, random, (change == 0) ? 80 : 1 + random.nextInt(3));
				if (random.nextInt(3) > 0) {
					Basis basis = Figures.basis(plan, run);
					Fulfilments wanted = Fulfilments.of(basis);
					List<Fulfilment> before = known.all();
					known = plan.editsSince(revision).map(edited(known, basis)).orElse(wanted);
					assertThat(known.all()).as("seed %s, change %s", seed, change).isEqualTo(wanted.all());
					same += (int) known.all()
						.stream()
						.filter((one) -> before.stream().anyMatch((it) -> it == one))
						.count();
					revision = plan.revision();
				}
			}
		}
		assertThat(same).isGreaterThan(3_000);
	}

	private static Function<List<Edit>, Fulfilments> edited(Fulfilments known, Basis basis) {
		return (edits) -> known.changed(edits, basis);
	}

	@Test
	void aMeasurementMovesOnlyWhatIsAbove() {
		PlanGraph plan = aPlan().goal("top")
			.goal("left")
			.contributesTo("top")
			.goal("right")
			.contributesTo("top")
			.goal("left")
			.measuredBy("I", 1)
			.value(Figures.atLeast("left", "I", 10))
			.build();
		Fulfilments before = Fulfilments.of(Figures.basis(plan));
		PlanDraft draft = new PlanDraft(plan);
		draft.put(Figures.outcome("I", 10));
		PlanGraph after = draft.build();
		Fulfilments changed = before.changed(draft.edits(), Figures.basis(after));
		assertThat(changed.all().get(1)).isSameAs(before.all().get(1)).extracting(Fulfilment::goal).isEqualTo(1);
		assertThat(changed.all()).isEqualTo(Fulfilments.of(Figures.basis(after)).all());
		assertThat(changed.all().getFirst().score().value()).hasValue(1);
	}

	@Test
	void aGoalTakesAnotherTargetWhenUnitsMove() {
		PlanFixture inLine = ofUnits().unit("team").partOf("division");
		assertMoved(ofUnits(), (draft) -> draft.put(Link.of(unit("team"), LinkType.PART_OF, unit("division"))));
		assertMoved(ofUnits(), (draft) -> draft.put(Link.of(unit("team"), LinkType.SERVES, unit("division"))));
		assertMoved(ofUnits(), (draft) -> draft.put(Link.of(goal("G"), LinkType.OWNED_BY, unit("other"))));
		assertMoved(inLine, (draft) -> draft.remove(unit("division")));
		assertMoved(inLine, (draft) -> {
			Element.OrgUnit unit = (Element.OrgUnit) draft.element(unit("division")).orElseThrow();
			draft.put(new Element.OrgUnit(unit.key(), new Validity(LocalDate.MIN, Figures.DAY), unit.origin(),
					unit.kind(), unit.name(), unit.aliases()));
		});
	}

	/**
	 * Without a line the goal has no target: those are of a unit above and of another.
	 */
	private static PlanFixture ofUnits() {
		return aPlan().unit("division")
			.unit("other")
			.goal("G")
			.measuredBy("I", 1)
			.goal("G")
			.ownedBy("team")
			.value(target("division", 10))
			.value(target("other", 20))
			.value(outcome("division"))
			.value(outcome("other"));
	}

	@Test
	void aJudgementCountsWhenItsReportCoversThePeriod() {
		PlanFixture plan = aPlan().goal("G")
			.element(Label.PERIOD, "2024")
			.with("kind", "year")
			.with("firstDay", Figures.YEAR.firstDay())
			.with("lastDay", Figures.YEAR.lastDay())
			.version("Report", Element.DocumentVersion.Status.DECIDED)
			.element(Label.ASSESSMENT, "S")
			.with("status", "red");
		plan.link(LinkType.ASSESSES, Label.GOAL, "G").link(LinkType.STATED_IN, Label.DOCUMENT_VERSION, "Report");
		assertMoved(plan, (draft) -> draft.put(Link.of(new Element.Id(Label.DOCUMENT_VERSION, "Report"),
				LinkType.COVERS, new Element.Id(Label.PERIOD, "2024"))));
	}

	private static void assertMoved(PlanFixture fixture, Consumer<PlanDraft> change) {
		PlanGraph plan = fixture.build();
		PlanDraft draft = new PlanDraft(plan);
		change.accept(draft);
		Basis basis = Figures.basis(plan.changed(draft.edits(), 2), Run.JUDGED);
		Fulfilments before = Fulfilments.of(Figures.basis(plan, Run.JUDGED));
		assertThat(before.changed(draft.edits(), basis).all()).isEqualTo(Fulfilments.of(basis).all())
			.isNotEqualTo(before.all());
	}

	private static Element.Id goal(String key) {
		return new Element.Id(Label.GOAL, key);
	}

	private static Element.Id unit(String key) {
		return new Element.Id(Label.ORG_UNIT, key);
	}

	private static Value.Target target(String unit, double value) {
		return new Value.Target("T-" + unit, Validity.ALWAYS, Element.Origin.NONE, goal("G"), "I", unit, "2024", "T",
				Value.Target.Kind.AT_LEAST, OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), "");
	}

	private static Value.Measurement outcome(String unit) {
		return new Value.Measurement(Element.Origin.NONE, "I", unit, "2024", "T", OptionalDouble.of(10),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

	private static PlanGraph changed(PlanGraph plan, Random random, int edits) {
		PlanDraft draft = new PlanDraft(plan);
		if (random.nextInt(6) == 0 && plan.size() > 0) {
			draft.remove(plan.element(random.nextInt(plan.size())).id());
		}
		if (random.nextInt(4) == 0 && plan.linkCount() > 0) {
			draft.remove(plan.link(random.nextInt(plan.linkCount())).id());
		}
		for (int edit = 0; edit < edits; edit++) {
			switch (random.nextInt(10)) {
				case 0, 1 -> draft.put(element(random));
				case 2, 5 -> draft.put(target(random));
				case 3 -> draft.put(measurement(random));
				case 4 -> draft.put(Element.Period.parse(String.valueOf(2023 + random.nextInt(2))).orElseThrow());
				default -> putLink(draft, random);
			}
		}
		return plan.changed(draft.edits(), plan.revision() + 1);
	}

	private static Element element(Random random) {
		Label label = LABELS.get(random.nextInt(LABELS.size()));
		Map<String, Object> values = new HashMap<>();
		switch (label) {
			case GOAL -> {
				Element.Goal.Aggregator[] ways = Element.Goal.Aggregator.values();
				values.put("aggregator", ways[random.nextInt(ways.length)].name().toLowerCase(Locale.ROOT));
				values.put("critical", random.nextInt(4) == 0);
			}
			case INDICATOR -> values.put("direction", random.nextBoolean() ? "up" : "down");
			case ACTIVITY -> values.put("progress", random.nextInt(5) / 4.0);
			case ASSESSMENT -> values.put("status", List.of("green", "yellow", "red", "grey").get(random.nextInt(4)));
			default -> values.clear();
		}
		return ElementType.of(label)
			.create(key(label, random), (random.nextInt(4) == 0) ? validity(random) : Validity.ALWAYS,
					Element.Origin.NONE, values);
	}

	private static String key(Label label, Random random) {
		return label.name() + random.nextInt((label == Label.GOAL) ? 7 : 2);
	}

	private static Validity validity(Random random) {
		LocalDate first = Figures.DAY.minusDays(random.nextInt(3));
		return new Validity(first, first.plusDays(1L + random.nextInt(4)));
	}

	private static Value.Target target(Random random) {
		String owner = key(Label.GOAL, random);
		return new Value.Target("T" + random.nextInt(16), Validity.ALWAYS, Element.Origin.NONE,
				new Element.Id(Label.GOAL, owner), key(Label.INDICATOR, random),
				random.nextBoolean() ? "" : key(Label.ORG_UNIT, random), "2024", "T", Value.Target.Kind.AT_LEAST,
				OptionalDouble.of(1 + random.nextInt(3)), OptionalDouble.empty(), OptionalDouble.empty(),
				random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(0.5), "2023");
	}

	private static Value.Measurement measurement(Random random) {
		Value.Measurement.State[] states = Value.Measurement.State.values();
		return new Value.Measurement(Element.Origin.NONE, key(Label.INDICATOR, random),
				random.nextBoolean() ? "" : key(Label.ORG_UNIT, random), String.valueOf(2023 + random.nextInt(2)), "T",
				OptionalDouble.of(random.nextInt(8) / 2.0), OptionalDouble.empty(), OptionalDouble.empty(),
				states[random.nextInt(states.length)], "");
	}

	private static void putLink(PlanDraft draft, Random random) {
		LinkType type = TYPES.get(random.nextInt(TYPES.size()));
		List<Element.Id> from = ends(draft, type, true);
		List<Element.Id> to = ends(draft, type, false);
		if (!from.isEmpty() && !to.isEmpty()) {
			draft.put(new Link(from.get(random.nextInt(from.size())), type, to.get(random.nextInt(to.size())),
					(random.nextInt(4) == 0) ? validity(random) : Validity.ALWAYS, random.nextInt(4),
					(type == LinkType.MEASURED_BY && random.nextBoolean()) ? Map.of("critical", true) : Map.of()));
		}
	}

	private static List<Element.Id> ends(PlanDraft draft, LinkType type, boolean isFrom) {
		return IntStream.range(0, draft.base().size())
			.mapToObj((element) -> draft.base().element(element).id())
			.filter((id) -> (isFrom ? type.from() : type.to()).contains(id.label()) && draft.element(id).isPresent())
			.toList();
	}

}
