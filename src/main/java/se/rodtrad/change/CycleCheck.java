package se.rodtrad.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.Cycle;

/**
 * Nothing leads back to itself, at any instant, where it may not (constraint 2): no goal
 * contributes to what contributes to it, no unit is part of what is part of it.
 */
final class CycleCheck {

	private static final int SHOWN = 12;

	private CycleCheck() {
	}

	static void look(Scope scope, Consumer<Problem> problems) {
		scope.cycles().forEach((cycle) -> problems.accept(problem(scope.plan(), cycle)));
	}

	private static Problem problem(PlanGraph plan, Cycle cycle) {
		List<Element.Id> members = cycle.members().stream().map(plan::element).map(Element::id).toList();
		List<Integer> round = cycle.round().elements();
		String keys = round.stream()
			.limit(SHOWN)
			.map((element) -> plan.element(element).key())
			.collect(Collectors.joining(" → "));
		String way = (round.size() > SHOWN) ? "%s → … (%s)".formatted(keys, members.size()) : keys;
		Term since = cycle.since().equals(LocalDate.MIN) ? new Term("", "")
				: new Term(" från och med " + cycle.since(), " from " + cycle.since());
		Set<LinkType> types = cycle.round().links().stream().map(plan::type).collect(Collectors.toSet());
		List<LinkType> named = Stream.of(LinkType.values()).filter(types::contains).toList();
		return Rule.CYCLE.at(members.getFirst(), named.getFirst().name(), way, members, Names.of(named), since, way);
	}

}
