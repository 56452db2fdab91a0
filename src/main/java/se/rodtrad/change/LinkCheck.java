package se.rodtrad.change;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.Term;

/**
 * Links join what their type can join, say only what it can say, do so one at a time
 * between two ends, and hand over no more of a unit than there is (constraints 8 and 10);
 * and hold only while both ends do, which is a finding.
 */
final class LinkCheck {

	/** Shares of a third are written as 0.33 or 0.3333. */
	private static final double ROUNDING = 1e-6;

	private LinkCheck() {
	}

	static void look(Scope scope, Consumer<Problem> problems) {
		scope.links().forEach((link) -> {
			lookAtType(scope.plan(), link, problems);
			lookAtProperties(scope.plan(), link, problems);
			lookForTwo(scope.plan(), link, problems);
		});
		scope.units().forEach((unit) -> lookAtShares(scope.plan(), unit, problems));
	}

	private static void lookAtType(PlanGraph plan, int link, Consumer<Problem> problems) {
		Label from = plan.label(plan.from(link));
		Label to = plan.label(plan.to(link));
		if (!plan.type(link).isAllowed(from, to)) {
			problems.accept(Rule.IMPOSSIBLE_LINK.at(plan.link(link).id(), "type", plan.type(link).name(),
					Names.of(plan.type(link)), Names.of(from), Names.of(to)));
		}
	}

	private static void lookAtProperties(PlanGraph plan, int link, Consumer<Problem> problems) {
		Map<String, Object> properties = plan.properties(link);
		if (properties.isEmpty()) {
			return;
		}
		properties.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((stated) -> {
			Optional<LinkType.Property> property = plan.type(link)
				.properties()
				.stream()
				.filter((known) -> known.name().equals(stated.getKey()))
				.findFirst();
			if (property.isEmpty() || !isFit(property.get(), stated.getValue())) {
				problems.accept(Rule.BAD_LINK_PROPERTY.at(plan.link(link).id(), stated.getKey(),
						stated.getValue().toString(), Names.of(plan.type(link)), stated.getKey(), stated.getValue(),
						expected(plan.type(link), property)));
			}
		});
	}

	/**
	 * All links between two ends are looked at with the first of them, each beside the
	 * longest before it in its structure; told of the one that begins later.
	 */
	private static void lookForTwo(PlanGraph plan, int first, Consumer<Problem> problems) {
		PlanGraph.Links links = plan.between(plan.from(first), plan.type(first), plan.to(first));
		if (links.size() == 1 || links.get(0) != first) {
			return;
		}
		Map<String, Validity> longest = new HashMap<>();
		links.stream().forEach((link) -> {
			Validity later = plan.validity(link);
			String structure = Units.structure(plan, link);
			Optional<Validity> earlier = Optional.ofNullable(longest.get(structure));
			earlier.filter(later::overlaps)
				.ifPresent((other) -> problems
					.accept(Rule.TWO_LINKS.at(plan.link(link).id(), "validFrom", later.from().toString(),
							Names.of(plan.type(link)), Names.of(plan.element(plan.to(link)).id()), Names.of(other))));
			if (earlier.filter((other) -> !later.to().isAfter(other.to())).isEmpty()) {
				longest.put(structure, later);
			}
		});
	}

	private static boolean isFit(LinkType.Property property, Object value) {
		return property.type().isInstance(value)
				&& (property.choices().isEmpty() || property.choices().contains(value.toString()))
				&& (!(value instanceof Double number) || Double.isFinite(number));
	}

	private static Term expected(LinkType type, Optional<LinkType.Property> property) {
		if (property.isEmpty()) {
			String known = String.join(", ", type.properties().stream().map(LinkType.Property::name).toList());
			return known.isEmpty() ? new Term("ingen egenskap", "no property")
					: new Term("en av egenskaperna " + known, "one of the properties " + known);
		}
		String choices = String.join(", ", property.get().choices());
		String kind = property.get().type().getSimpleName().toLowerCase(Locale.ROOT);
		return choices.isEmpty() ? new Term("ett värde av slaget " + kind, "a value of the type " + kind)
				: new Term("ett av " + choices, "one of " + choices);
	}

	private static void lookAtShares(PlanGraph plan, int unit, Consumer<Problem> problems) {
		PlanGraph.Links successors = plan.outgoing(unit, LinkType.SUCCEEDED_BY);
		double sum = 0;
		for (int i = 0; i < successors.size(); i++) {
			sum += (plan.properties(successors.get(i)).get("share") instanceof Double share) ? share : 0;
		}
		if (sum > 1 + ROUNDING) {
			Element.Id id = plan.element(unit).id();
			problems
				.accept(Rule.SHARES_ABOVE_ONE.at(id, "share", String.valueOf(sum), Names.of(id), String.valueOf(sum)));
		}
	}

	/** Those of some links that hold while an end does not. */
	static void lookAtValidity(PlanGraph plan, int[] links, Consumer<Problem> problems) {
		for (int link : links) {
			if (!plan.type(link).isAcrossTime()) {
				lookAtValidity(plan, link, problems);
			}
		}
	}

	private static void lookAtValidity(PlanGraph plan, int link, Consumer<Problem> problems) {
		Element from = plan.element(plan.from(link));
		Element to = plan.element(plan.to(link));
		Validity own = plan.validity(link);
		Optional<Validity> ends = from.validity().intersection(to.validity());
		if (ends.flatMap(own::intersection).isEmpty()) {
			problems.accept(Rule.LINK_NEVER_HOLDS.at(plan.link(link).id(), "", "", Names.of(plan.type(link)),
					Names.of(to.id())));
			return;
		}
		boolean early = own.start().filter((day) -> day.isBefore(ends.get().from())).isPresent();
		boolean late = own.end().filter((day) -> day.isAfter(ends.get().to())).isPresent();
		if (early || late) {
			problems.accept(Rule.LINK_OUTSIDE_ENDS.at(plan.link(link).id(), early ? "validFrom" : "validTo",
					early ? own.from().toString() : own.to().toString(), Names.of(plan.type(link)), Names.of(to.id()),
					Names.of(ends.get())));
		}
	}

}
