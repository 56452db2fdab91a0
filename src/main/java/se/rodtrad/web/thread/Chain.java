package se.rodtrad.web.thread;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.Kinds;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.Trace;
import se.rodtrad.trace.TraceQuestion;
import se.rodtrad.web.sight.Sight;

/**
 * Which part of a goal chain is shown: what is above all else, what is focused on with
 * all above it, and what is below that which is open. It costs what it shows, however
 * much there is below.
 */
final class Chain {

	/**
	 * The most boxes in a picture; a reader sees no more, and the browser stays quick.
	 */
	static final int MOST = 250;

	/** The most boxes that one opening adds. */
	static final int MOST_BELOW = 40;

	/** How many boxes there may be where the reader has opened nothing. */
	private static final int FEW = 30;

	private final Sight sight;

	private final IntPredicate isWanted;

	private final Map<Integer, List<Integer>> below = new HashMap<>();

	private final Set<Integer> shown = new LinkedHashSet<>();

	private final Set<Integer> open = new HashSet<>();

	private final Set<Integer> thread = new HashSet<>();

	private boolean isCut;

	private Chain(Sight sight, IntPredicate isWanted) {
		this.sight = sight;
		this.isWanted = isWanted;
	}

	/**
	 * Chooses what is shown.
	 * @throws se.rodtrad.plan.RodTradException.NotFound when what is focused on or open
	 * is not in the plan
	 */
	static Chain of(Sight sight, ThreadChoice choice) {
		Chain chain = new Chain(sight, ThreadFilter.of(sight, choice));
		chain.choose(choice);
		return chain;
	}

	private void choose(ThreadChoice choice) {
		List<Integer> tops = tops();
		tops.stream().limit(MOST_BELOW).forEach(this.shown::add);
		Optional<Integer> focus = choice.focus().map(this.sight.snapshot()::index);
		focus.ifPresent(this::focus);
		choice.open()
			.ifPresentOrElse((ids) -> ids.forEach((id) -> this.open.add(this.sight.snapshot().index(id))),
					() -> focus.ifPresent(this.open::add));
		List<Integer> row = List.copyOf(this.shown);
		while (!row.isEmpty()) {
			if (choice.open().isEmpty() && this.shown.size() + size(row) <= FEW) {
				this.open.addAll(row);
			}
			row = row.stream().filter(this.open::contains).flatMap((element) -> opened(element).stream()).toList();
		}
		this.open.retainAll(this.shown);
	}

	/** How many there are next below some elements. */
	private int size(List<Integer> elements) {
		return elements.stream().mapToInt((element) -> below(element).size()).sum();
	}

	/** Shows what is next below an element, as far as there is room. */
	private List<Integer> opened(int element) {
		List<Integer> below = below(element);
		this.isCut |= below.size() > MOST_BELOW;
		return below.stream().limit(MOST_BELOW).filter(this::show).toList();
	}

	private boolean show(int element) {
		if (this.shown.size() >= MOST) {
			this.isCut = true;
			return false;
		}
		return this.shown.add(element);
	}

	/** Shows an element with all above it; what is above and below is its thread. */
	private void focus(int element) {
		trace(element, Direction.UPSTREAM).limit(MOST).forEach(this.shown::add);
		trace(element, Direction.BOTH).forEach(this.thread::add);
	}

	private IntStream trace(int element, Direction direction) {
		return Trace
			.of(this.sight.plan(), this.sight.snapshot().model(),
					TraceQuestion.of(element, direction, this.sight.snapshot().at()))
			.elements();
	}

	/**
	 * What nothing needs to be above of and that has something below; where there is
	 * none, what has nothing above it.
	 */
	private List<Integer> tops() {
		PlanGraph plan = this.sight.plan();
		int first = plan.firstIndex(Label.GOAL);
		List<Integer> goals = IntStream.range(first, first + plan.elements(Label.GOAL).size())
			.filter((goal) -> plan.isValid(goal, this.sight.snapshot().at()))
			.filter(this.isWanted)
			.boxed()
			.toList();
		List<Integer> tops = goals.stream()
			.filter(this::isTop)
			.filter(this::isHighest)
			.filter((goal) -> !below(goal).isEmpty())
			.toList();
		return tops.isEmpty() ? goals.stream().filter(this::isHighest).toList() : tops;
	}

	private boolean isTop(int goal) {
		return this.sight.model().goalKind(this.sight.plan().kind(goal)).filter(Kinds.GoalKind::isTop).isPresent();
	}

	private boolean isHighest(int goal) {
		return this.sight.next(goal, Direction.UPSTREAM).size() == 1;
	}

	/** What is next below an element and passes the filter: goals first, by name. */
	List<Integer> below(int element) {
		return this.below.computeIfAbsent(element, this::findBelow);
	}

	private List<Integer> findBelow(int element) {
		PlanGraph plan = this.sight.plan();
		return this.sight.next(element, Direction.DOWNSTREAM)
			.elements()
			.skip(1)
			.filter(this.isWanted)
			.boxed()
			.sorted(Comparator.comparing((Integer below) -> plan.label(below))
				.thenComparing((below) -> plan.element(below).name())
				.thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	/** What is shown, from the top. */
	List<Integer> shown() {
		return List.copyOf(this.shown);
	}

	/** What of it has its next below shown. */
	Set<Integer> open() {
		return Set.copyOf(this.open);
	}

	/** Whether something belongs to the thread that is focused on, if any is. */
	boolean isOnThread(int element) {
		return this.thread.isEmpty() || this.thread.contains(element);
	}

	/** Whether there would be more than can be shown. */
	boolean isCut() {
		return this.isCut;
	}

}
