package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * The comparison written down once more, naively: of all facts that hold, those with the
 * same subject are looked for, and then those in the same place.
 */
final class NaiveDifferences {

	private NaiveDifferences() {
	}

	static List<Difference> between(Side from, Side to) {
		List<Fact> before = facts(from);
		List<Fact> after = facts(to);
		List<Difference> found = new ArrayList<>();
		pair(before, after, found, (one, other) -> one.subject().equals(other.subject()));
		pair(before, after, found, (one, other) -> place(one).equals(place(other)));
		before.forEach((fact) -> found.add(new Difference(Optional.of(fact), Optional.empty())));
		after.forEach((fact) -> found.add(new Difference(Optional.empty(), Optional.of(fact))));
		found.removeIf((difference) -> difference.before().equals(difference.after()));
		found.sort((a, b) -> Subject.ORDER.compare(a.subject(), b.subject()));
		return found;
	}

	private static void pair(List<Fact> before, List<Fact> after, List<Difference> found,
			BiPredicate<Fact, Fact> isPair) {
		for (Fact fact : List.copyOf(before)) {
			Optional<Fact> other = after.stream().filter((it) -> isPair.test(fact, it)).findFirst();
			if (other.isPresent()) {
				before.remove(fact);
				after.remove(other.get());
				found.add(new Difference(Optional.of(fact), other));
			}
		}
	}

	private static List<Fact> facts(Side side) {
		PlanGraph plan = side.plan();
		Stream<Fact> links = IntStream.range(0, plan.linkCount()).mapToObj(plan::link);
		return Stream
			.of(Stream.of(plan.region()), plan.elements().stream(), links, plan.values().targets().stream(),
					plan.values().measurements().stream())
			.flatMap((some) -> some)
			.filter((fact) -> holds(side, fact))
			.sorted((a, b) -> Subject.ORDER.compare(a.subject(), b.subject()))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private static boolean holds(Side side, Fact fact) {
		return switch (fact) {
			case Region _, Value.Measurement _ -> true;
			case Element element -> element.validity().contains(side.at()) && isContained(side, element.id());
			case Link link -> link.validity().contains(side.at()) && isContained(side, link.from())
					&& holds(side, link.from()) && holds(side, link.to());
			case Value.Target target -> target.validity().contains(side.at()) && isContained(side, target.owner())
					&& holds(side, target.owner()) && holds(side, new Element.Id(Label.INDICATOR, target.indicator()));
		};
	}

	private static boolean isContained(Side side, Element.Id id) {
		PlanGraph plan = side.plan();
		return side.version().isEmpty() || IntStream.range(0, plan.linkCount())
			.mapToObj(plan::link)
			.anyMatch((link) -> link.type() == LinkType.CONTAINS && link.to().equals(id)
					&& link.from().equals(plan.element(side.version().getAsInt()).id()));
	}

	private static boolean holds(Side side, Element.Id id) {
		return side.plan()
			.elements()
			.stream()
			.anyMatch((element) -> element.id().equals(id) && element.validity().contains(side.at()));
	}

	private static String place(Fact fact) {
		return switch (fact) {
			case Region _ -> "";
			case Element element -> element.id().toString();
			case Link link -> "%s %s %s".formatted(link.from(), link.type(), link.to());
			case Value.Target target -> "target %s %s %s %s %s".formatted(target.owner(), target.indicator(),
					target.period(), target.unit(), target.group());
			case Value.Measurement measurement -> "measurement " + measurement.key();
		};
	}

	/** A subject in one line. */
	static String named(Subject subject) {
		return switch (subject) {
			case Region.Self region -> region.regionId();
			case Element.Id element -> element.toString();
			case Link.Id link -> "%s %s %s".formatted(link.from(), link.type(), link.to());
			case Value.Id value -> value.label() + " " + value.key();
		};
	}

}
