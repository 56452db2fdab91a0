package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;

/**
 * Finds which goals and missions are fulfilled otherwise on the other side. Where a goal
 * that came continues one that went, and they are alone in it, they are one goal that
 * moved: plans are decided anew every year.
 */
public final class Movements {

	private Movements() {
	}

	/**
	 * How every goal moved whose status, score or coverage is not the same, the worst
	 * first.
	 * @param from the plan of the first side
	 * @param before what is fulfilled in it
	 * @param to the plan of the second side
	 * @param after what is fulfilled in it
	 */
	public static List<Movement> between(PlanGraph from, Fulfilments before, PlanGraph to, Fulfilments after) {
		return (before == after) ? List.of() : between(from, before.all(), to, after.all());
	}

	/** The same, of the goals that are looked at on each side. */
	public static List<Movement> between(Side from, Fulfilments before, Side to, Fulfilments after) {
		return (from.version().isEmpty() && to.version().isEmpty()) ? between(from.plan(), before, to.plan(), after)
				: between(from.plan(), looked(from, before), to.plan(), looked(to, after));
	}

	private static List<Fulfilment> looked(Side side, Fulfilments fulfilments) {
		return fulfilments.all().stream().filter((fulfilment) -> side.holds(fulfilment.goal())).toList();
	}

	private static List<Movement> between(PlanGraph from, List<Fulfilment> before, PlanGraph to,
			List<Fulfilment> after) {
		List<Movement> found = new ArrayList<>();
		int left = 0;
		int right = 0;
		while (left < before.size() || right < after.size()) {
			if (isTheSame(before, left, after, right)) {
				left++;
				right++;
				continue;
			}
			Optional<Fulfilment> was = at(before, left);
			Optional<Fulfilment> is = at(after, right);
			int order = order(was.map((it) -> id(from, it)), is.map((it) -> id(to, it)));
			Movement movement = (order == 0) ? new Movement(id(from, was.orElseThrow()), was, is)
					: (order < 0) ? new Movement(id(from, was.orElseThrow()), was, Optional.empty())
							: new Movement(id(to, is.orElseThrow()), Optional.empty(), is);
			left += (order <= 0) ? 1 : 0;
			right += (order >= 0) ? 1 : 0;
			found.add(movement);
		}
		return joined(to, found).stream().filter(Movements::isMoved).sorted(Movement.WORST_FIRST).toList();
	}

	/** With what went and what came of it put together. */
	private static List<Movement> joined(PlanGraph to, List<Movement> found) {
		Map<Element.Id, Movement> went = new HashMap<>();
		found.stream()
			.filter((movement) -> movement.after().isEmpty())
			.forEach((movement) -> went.put(movement.goal(), movement));
		Map<Element.Id, List<Movement>> cameOf = new HashMap<>();
		found.stream()
			.filter((movement) -> movement.before().isEmpty())
			.forEach((movement) -> older(to, movement, went.keySet())
				.ifPresent((id) -> cameOf.computeIfAbsent(id, (_) -> new ArrayList<>()).add(movement)));
		Set<Element.Id> gone = new HashSet<>();
		List<Movement> joined = new ArrayList<>();
		for (Movement movement : went.values()) {
			List<Movement> came = cameOf.getOrDefault(movement.goal(), List.of());
			if (came.size() == 1) {
				gone.addAll(List.of(movement.goal(), came.getFirst().goal()));
				joined.add(new Movement(came.getFirst().goal(), movement.before(), came.getFirst().after()));
			}
		}
		found.stream().filter((movement) -> !gone.contains(movement.goal())).forEach(joined::add);
		return joined;
	}

	/** The only one of those that went that a goal continues. */
	private static Optional<Element.Id> older(PlanGraph to, Movement came, Set<Element.Id> went) {
		int goal = came.after().orElseThrow().goal();
		int[] older = Continuation.olderOf(to, goal, (other) -> went.contains(to.element(other).id()));
		return (older.length == 1) ? Optional.of(to.element(older[0]).id()) : Optional.empty();
	}

	/** What a change has not touched is not computed anew: so it is nearly everywhere. */
	@SuppressWarnings("ReferenceEquality")
	private static boolean isTheSame(List<Fulfilment> before, int left, List<Fulfilment> after, int right) {
		return left < before.size() && right < after.size() && before.get(left) == after.get(right);
	}

	private static Optional<Fulfilment> at(List<Fulfilment> fulfilments, int place) {
		return (place < fulfilments.size()) ? Optional.of(fulfilments.get(place)) : Optional.empty();
	}

	private static Element.Id id(PlanGraph plan, Fulfilment fulfilment) {
		return plan.element(fulfilment.goal()).id();
	}

	private static int order(Optional<Element.Id> left, Optional<Element.Id> right) {
		if (left.isEmpty()) {
			return 1;
		}
		return right.isEmpty() ? -1 : left.get().compareTo(right.get());
	}

	private static boolean isMoved(Movement movement) {
		return movement.turn() != Movement.Turn.HELD || movement.billionths() != 0
				|| !said(movement.before()).equals(said(movement.after()));
	}

	/** What is looked at beside the status and how much the score changed. */
	private static List<Object> said(Optional<Fulfilment> fulfilment) {
		return fulfilment
			.<List<Object>>map((it) -> List.of(it.score().value().isPresent(), Math.round(it.score().coverage() * 1e9)))
			.orElse(List.of());
	}

}
