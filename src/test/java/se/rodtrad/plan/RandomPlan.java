package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Small seeded plans without sense, for what must hold of any plan. */
public final class RandomPlan {

	public static final Region REGION = new Region("r", "Region", "", "", List.of());

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private static final List<LinkType> TYPES = List.of(LinkType.values());

	private RandomPlan() {
	}

	public static PlanGraph graph(List<Element> elements, List<Link> links) {
		PlanGraphBuilder builder = new PlanGraphBuilder(REGION, 1);
		elements.forEach(builder::add);
		links.forEach(builder::add);
		return builder.build();
	}

	public static List<Element> elements(Random random, int count) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			elements.add(element(random, "K" + random.nextInt(1000) + "-" + i));
		}
		return elements;
	}

	private static Element element(Random random, String key) {
		return switch (random.nextInt(3)) {
			case 0 -> unit(key);
			case 1 -> new Element.Activity(key, validity(random), Element.Origin.NONE, "activity", key,
					Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty());
			default -> goal(key, validity(random));
		};
	}

	public static Element goal(String key, Validity validity) {
		return new Element.Goal(key, validity, Element.Origin.NONE, "goal", "Text of " + key, "", Optional.empty(),
				Element.Goal.Aggregator.WEIGHTED_MEAN, false);
	}

	static Element unit(String key) {
		return new Element.OrgUnit(key, Validity.ALWAYS, Element.Origin.NONE, "unit", key, List.of());
	}

	public static List<Link> links(Random random, List<Element> elements, int attempts) {
		Map<Link.Id, Link> links = new HashMap<>();
		for (int i = 0; i < attempts; i++) {
			Element from = elements.get(random.nextInt(elements.size()));
			Element to = elements.get(random.nextInt(elements.size()));
			LinkType type = TYPES.get(random.nextInt(TYPES.size()));
			if (type.isAllowed(from.label(), to.label())) {
				Link link = new Link(from.id(), type, to.id(), validity(random), random.nextInt(4), Map.of());
				links.put(link.id(), link);
			}
		}
		return new ArrayList<>(links.values());
	}

	/** Values of what may be there and what may not, with targets of the elements. */
	static List<Value> values(Random random, List<Element> elements, int attempts) {
		Map<Value.Id, Value> values = new HashMap<>();
		for (int i = 0; i < attempts; i++) {
			Value value = value(random, elements);
			values.put(value.subject(), value);
		}
		return new ArrayList<>(values.values());
	}

	static Value value(Random random, List<Element> elements) {
		Element any = elements.get(random.nextInt(elements.size()));
		String indicator = "I" + random.nextInt(5);
		String unit = (any instanceof Element.OrgUnit) ? any.key() : "";
		String period = String.valueOf(2020 + random.nextInt(4));
		OptionalDouble number = OptionalDouble.of(random.nextInt(3));
		return random.nextBoolean()
				? new Value.Measurement(Element.Origin.NONE, indicator, unit, period, "T", number,
						OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "")
				: new Value.Target("T" + random.nextInt(50), validity(random), Element.Origin.NONE, any.id(), indicator,
						unit, period, "T", Value.Target.Kind.AT_LEAST, number, OptionalDouble.empty(),
						OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	static Element indicator(String key) {
		return new Element.Indicator(key, Validity.ALWAYS, Element.Origin.NONE, key, "", "", OptionalInt.empty(),
				Element.Indicator.Direction.UP, Optional.empty(), OptionalDouble.empty(), "", "", "",
				OptionalInt.empty(), false, Element.Indicator.Aggregation.NONE, false, OptionalDouble.empty(),
				OptionalDouble.empty());
	}

	public static Validity validity(Random random) {
		return random.nextBoolean() ? Validity.ALWAYS
				: new Validity(DAY.plusDays(random.nextInt(100)), DAY.plusDays(100 + random.nextInt(100)));
	}

}
