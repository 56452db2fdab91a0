package se.rodtrad.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RandomPlan;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

/** Small seeded plans without sense, and others that have come of them. */
final class EditedPlans {

	/** A document version that contains about half of what it can. */
	static final Element.Id VERSION = new Element.Id(Label.DOCUMENT_VERSION, "V");

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private EditedPlans() {
	}

	static LocalDate day(Random random) {
		return DAY.plusDays(random.nextInt(220));
	}

	static PlanGraph plan(Random random) {
		List<Element> elements = RandomPlan.elements(random, 3 + random.nextInt(25));
		elements.add(RandomPlan.goal("G", Validity.ALWAYS));
		PlanDraft draft = new PlanDraft(RandomPlan.graph(elements, RandomPlan.links(random, elements, 60)));
		for (int i = 0; i < 4; i++) {
			draft.put(indicator(random, "I" + i));
		}
		draft.put(ElementType.of(Label.DOCUMENT_VERSION)
			.create(VERSION.key(), Validity.ALWAYS, Element.Origin.NONE, Map.of("name", "Plan")));
		elements.stream()
			.filter((element) -> LinkType.CONTAINS.isAllowed(VERSION.label(), element.label()) && random.nextBoolean())
			.forEach((element) -> draft.put(Link.of(VERSION, LinkType.CONTAINS, element.id())));
		for (int i = 0; i < 20; i++) {
			putValue(random, draft, elements);
		}
		return draft.build();
	}

	/** A plan after some seeded edits, of which some begin anew what was there. */
	static PlanGraph edited(Random random, PlanGraph plan) {
		PlanDraft draft = new PlanDraft(plan);
		List<Element> elements = new ArrayList<>(plan.elements());
		for (int i = random.nextInt(12); i >= 0; i--) {
			edit(random, draft, elements);
		}
		PlanDraft second = new PlanDraft(draft.build());
		for (int i = random.nextInt(3); i > 0; i--) {
			second.remove(elements.get(random.nextInt(elements.size())).id());
		}
		return second.build();
	}

	private static void edit(Random random, PlanDraft draft, List<Element> elements) {
		PlanGraph plan = draft.base();
		switch (random.nextInt(5)) {
			case 0 -> draft.put(RandomPlan.goal("NEW" + random.nextInt(5), RandomPlan.validity(random)));
			case 1 -> draft.put(indicator(random, "I" + random.nextInt(4)));
			case 2, 3 -> editLink(random, draft, plan);
			default -> putValue(random, draft, elements);
		}
	}

	private static void editLink(Random random, PlanDraft draft, PlanGraph plan) {
		if (plan.linkCount() == 0) {
			return;
		}
		Link link = plan.link(random.nextInt(plan.linkCount()));
		switch (random.nextInt(3)) {
			case 0 -> draft.remove(link.id());
			case 1 -> draft.put(new Link(link.from(), link.type(), link.to(), link.validity(), random.nextInt(4),
					link.properties()));
			default -> draft
				.put(new Link(link.from(), link.type(), link.to(), Validity.from(day(random)), 1, link.properties()));
		}
	}

	private static Element indicator(Random random, String key) {
		return new Element.Indicator(key, RandomPlan.validity(random), Element.Origin.NONE, "name" + random.nextInt(3),
				"", "", OptionalInt.empty(), Element.Indicator.Direction.UP, Optional.empty(), OptionalDouble.empty(),
				"", "", "", OptionalInt.empty(), false, Element.Indicator.Aggregation.NONE, false,
				OptionalDouble.empty(), OptionalDouble.empty());
	}

	private static void putValue(Random random, PlanDraft draft, List<Element> elements) {
		String indicator = "I" + random.nextInt(4);
		String period = "202" + random.nextInt(3);
		if (random.nextBoolean()) {
			draft.put(new Value.Measurement(Element.Origin.NONE, indicator, "", period, "T",
					OptionalDouble.of(random.nextInt(5)), OptionalDouble.empty(), OptionalDouble.empty(),
					Value.Measurement.State.FINAL, ""));
			return;
		}
		List<Element> goals = elements.stream().filter((element) -> element.label() == Label.GOAL).toList();
		draft.put(new Value.Target("t" + random.nextInt(30), RandomPlan.validity(random), Element.Origin.NONE,
				goals.get(random.nextInt(goals.size())).id(), indicator, "", period, "T", Value.Target.Kind.AT_LEAST,
				OptionalDouble.of(random.nextInt(5)), OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), ""));
	}

}
