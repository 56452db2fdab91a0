package se.rodtrad.linked;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Cycles;
import se.rodtrad.trace.api.Snapshot;

/**
 * How the elements that are wanted hang together on a day: the links between them, and
 * what of it the public vocabularies have a word for.
 */
final class Ties {

	private final Snapshot snapshot;

	private final PlanGraph plan;

	private final Wish wish;

	private final BitSet elements;

	/** By element, the first member of the cycle of the thread that it is in. */
	private final Map<Integer, Integer> cycles = new HashMap<>();

	Ties(Snapshot snapshot, Wish wish) {
		this.snapshot = snapshot;
		this.plan = snapshot.graph();
		this.wish = wish;
		this.elements = wish.elements(snapshot);
		Cycles.at(this.plan, snapshot.at())
			.stream()
			.filter((cycle) -> cycle.types().contains(LinkType.CONTRIBUTES_TO))
			.forEach((cycle) -> cycle.members()
				.forEach((member) -> this.cycles.put(member, cycle.members().getFirst())));
	}

	/** The elements that are wanted, in order. */
	IntStream elements() {
		return this.elements.stream();
	}

	/** The links that leave an element, in order. */
	IntStream outgoing(int element) {
		return this.plan.outgoing(element).stream().filter(this::isWanted);
	}

	private boolean isWanted(int link) {
		return this.wish.isWanted(this.plan.type(link)) && this.plan.isLinkValid(link, this.snapshot.at())
				&& this.elements.get(this.plan.from(link)) && this.elements.get(this.plan.to(link));
	}

	/**
	 * By word, what an element hangs together with. What is above and below in the thread
	 * is said from both ends, and not where the thread goes round: nothing is broader
	 * than itself.
	 * @param address the address of an element
	 */
	Map<String, Set<String>> of(int element, IntFunction<String> address) {
		Map<String, Set<String>> said = new TreeMap<>();
		outgoing(element).forEach((link) -> {
			LinkType type = this.plan.type(link);
			String other = address.apply(this.plan.to(link));
			add(said, Vocabulary.link(type), other);
			Optional<String> relation = Vocabulary.relation(type);
			relation.filter((_) -> !isRound(link)).ifPresent((word) -> add(said, word, other));
		});
		List.of(Map.entry(Vocabulary.BROADER, Vocabulary.NARROWER), Map.entry(Vocabulary.NARROWER, Vocabulary.BROADER))
			.forEach((both) -> this.plan.incoming(element)
				.stream()
				.filter((link) -> Vocabulary.relation(this.plan.type(link)).filter(both.getKey()::equals).isPresent())
				.filter((link) -> isWanted(link) && !isRound(link))
				.forEach((link) -> add(said, both.getValue(), address.apply(this.plan.from(link)))));
		return said;
	}

	private boolean isRound(int link) {
		Integer cycle = this.cycles.get(this.plan.from(link));
		return LinkType.THREAD.contains(this.plan.type(link)) && (this.plan.from(link) == this.plan.to(link)
				|| (cycle != null && cycle.equals(this.cycles.get(this.plan.to(link)))));
	}

	private static void add(Map<String, Set<String>> said, String word, String other) {
		said.computeIfAbsent(word, (_) -> new LinkedHashSet<>()).add(other);
	}

}
