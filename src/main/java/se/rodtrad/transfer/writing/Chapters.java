package se.rodtrad.transfer.writing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * How the goals of a plan stand in a document that has but two levels: what no goal is
 * above but the vision is a goal, and all that lies below it an objective of it, once, by
 * how far it lies below.
 */
final class Chapters {

	private static final Set<LinkType> ABOVE = Set.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL);

	private final PlanGraph plan;

	private final OptionalInt vision;

	private final BitSet placed;

	private Chapters(PlanGraph plan, OptionalInt vision) {
		this.plan = plan;
		this.vision = vision;
		this.placed = new BitSet(plan.size());
	}

	/** Those of a plan, in the order of their keys. */
	static List<Chapter> of(PlanGraph plan, OptionalInt vision) {
		Chapters chapters = new Chapters(plan, vision);
		List<Chapter> found = new ArrayList<>();
		vision.ifPresent(chapters.placed::set);
		chapters.goals().filter(chapters::isTop).forEach(chapters.placed::set);
		chapters.goals().filter(chapters::isTop).forEach((goal) -> found.add(chapters.chapter(goal)));
		// what goes round in a circle has no top
		chapters.goals().filter((goal) -> !chapters.placed.get(goal)).forEach((goal) -> {
			if (!chapters.placed.get(goal)) {
				chapters.placed.set(goal);
				found.add(chapters.chapter(goal));
			}
		});
		return found;
	}

	private IntStream goals() {
		int first = this.plan.firstIndex(Label.GOAL);
		return IntStream.range(first, first + this.plan.elements(Label.GOAL).size());
	}

	private boolean isVision(int goal) {
		return this.vision.isPresent() && this.vision.getAsInt() == goal;
	}

	private boolean isTop(int goal) {
		return !isVision(goal) && this.plan.outgoing(goal)
			.stream()
			.noneMatch((link) -> ABOVE.contains(this.plan.type(link)) && !isVision(this.plan.to(link)));
	}

	private Chapter chapter(int goal) {
		IntArrayList queue = IntArrayList.from(goal);
		for (int head = 0; head < queue.size(); head++) {
			this.plan.incoming(queue.get(head))
				.stream()
				.filter((link) -> ABOVE.contains(this.plan.type(link)))
				.map(this.plan::from)
				.sorted()
				.filter((below) -> !this.placed.get(below))
				.forEach((below) -> {
					this.placed.set(below);
					queue.add(below);
				});
		}
		return new Chapter(goal, IntStream.of(queue.toArray()).skip(1).boxed().toList());
	}

	/**
	 * A goal of the document.
	 *
	 * @param goal the goal
	 * @param objectives what is an objective of it
	 */
	record Chapter(int goal, List<Integer> objectives) {
	}

}
