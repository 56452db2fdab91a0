package se.rodtrad.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;

/**
 * Which goals of one document version stand for which of another
 * (<em>motsvarigheter</em>): where one goal continues one, and neither shares that with
 * others, what the newer says is what the older says now.
 */
final class Counterparts {

	/** Where every element stands for itself only. */
	static final Counterparts NONE = new Counterparts(Map.of());

	private final Map<Element.Id, Element.Id> older;

	private Counterparts(Map<Element.Id, Element.Id> older) {
		this.older = older;
	}

	/** Those of two document versions; none where a side is a whole plan. */
	static Counterparts between(Side from, Side to) {
		if (from.version().isEmpty() || to.version().isEmpty()) {
			return NONE;
		}
		Set<Element.Id> before = ids(from);
		Set<Element.Id> after = ids(to);
		Map<Element.Id, Element.Id> older = new TreeMap<>();
		to.contents().filter((goal) -> !before.contains(to.plan().element(goal).id())).forEach((goal) -> {
			int[] continued = Continuation.olderOf(to.plan(), goal,
					(other) -> before.contains(to.plan().element(other).id()));
			if (continued.length == 1 && !after.contains(to.plan().element(continued[0]).id())) {
				older.put(to.plan().element(goal).id(), to.plan().element(continued[0]).id());
			}
		});
		Set<Element.Id> once = new HashSet<>();
		Set<Element.Id> shared = older.values().stream().filter((id) -> !once.add(id)).collect(Collectors.toSet());
		older.values().removeIf(shared::contains);
		return new Counterparts(new HashMap<>(older));
	}

	private static Set<Element.Id> ids(Side side) {
		return side.contents().mapToObj((element) -> side.plan().element(element).id()).collect(Collectors.toSet());
	}

	/** What an element is called on the first side. */
	Element.Id older(Element.Id id) {
		return this.older.getOrDefault(id, id);
	}

}
