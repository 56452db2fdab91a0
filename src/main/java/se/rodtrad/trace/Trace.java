package se.rodtrad.trace;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongArrayList;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.SteeringModel;

/**
 * What is upstream or downstream of some elements (<em>spårning</em>): the elements in
 * the order of distance and index, and every link of the walk between two of them, in the
 * order of links.
 */
public final class Trace {

	private final TraceQuestion question;

	private final long[] byDistance;

	private final int[] links;

	private Trace(TraceQuestion question, long[] byDistance, int[] links) {
		this.question = question;
		this.byDistance = byDistance;
		this.links = links;
	}

	/**
	 * Answers a question.
	 * @param plan the plan
	 * @param model the steering model in force on the day, for levels; a filter on levels
	 * fits nothing without one
	 * @param question what is asked
	 * @throws RodTradException.LimitExceeded when the answer has more elements than the
	 * question allows
	 */
	public static Trace of(PlanGraph plan, Optional<SteeringModel> model, TraceQuestion question) {
		LongArrayList found = new LongArrayList();
		IntArrayList links = new IntArrayList();
		Walk first = walk(plan, question, question.direction() != Direction.DOWNSTREAM);
		for (int place = 0; place < first.size(); place++) {
			found.add(entry(first, place));
		}
		addLinks(first, links);
		if (question.direction() == Direction.BOTH) {
			addOther(first, walk(plan, question, false), found, links);
		}
		long[] byDistance = found.toArray();
		int[] linksInOrder = links.toArray();
		if (question.direction() == Direction.BOTH) {
			Arrays.sort(byDistance);
		}
		Arrays.sort(linksInOrder);
		Trace whole = new Trace(question, byDistance, withoutRepeats(linksInOrder));
		Trace trace = question.filter().isOpen() ? whole : whole.filtered(plan, new Sieve(plan, model, question));
		trace.refuseTooMany(question.limit());
		return trace;
	}

	private static Walk walk(PlanGraph plan, TraceQuestion question, boolean isUpstream) {
		int[] starts = question.starts().stream().mapToInt(Integer::intValue).toArray();
		return Walk.of(new Steps(plan, isUpstream, question.types(), question.at()), starts, question.maxDistance(),
				(element) -> true);
	}

	/** Only in a cycle is an element on both walks; the nearer way counts. */
	private static void addOther(Walk first, Walk other, LongArrayList found, IntArrayList links) {
		for (int place = 0; place < other.size(); place++) {
			int element = other.element(place);
			if (!first.contains(element)) {
				found.add(entry(other, place));
			}
			else if (other.distance(place) < first.distance(first.place(element))) {
				found.set(first.place(element), entry(other, place));
			}
		}
		addLinks(other, links);
	}

	private static long entry(Walk walk, int place) {
		return ((long) walk.distance(place) << Integer.SIZE) | walk.element(place);
	}

	private static void addLinks(Walk walk, IntArrayList links) {
		for (int slot = 0; slot < walk.slots(); slot++) {
			links.add(walk.link(slot));
		}
	}

	private static int[] withoutRepeats(int[] sorted) {
		int kept = 0;
		for (int link : sorted) {
			if (kept == 0 || sorted[kept - 1] != link) {
				sorted[kept++] = link;
			}
		}
		return (kept == sorted.length) ? sorted : Arrays.copyOf(sorted, kept);
	}

	private Trace filtered(PlanGraph plan, IntPredicate isWanted) {
		IntHashSet kept = new IntHashSet();
		long[] elements = Arrays.stream(this.byDistance).filter((entry) -> {
			boolean isKept = entry >>> Integer.SIZE == 0 || isWanted.test((int) entry);
			return isKept && kept.add((int) entry);
		}).toArray();
		int[] linksBetween = Arrays.stream(this.links)
			.filter((link) -> kept.contains(plan.from(link)) && kept.contains(plan.to(link)))
			.toArray();
		return new Trace(this.question, elements, linksBetween);
	}

	private void refuseTooMany(int limit) {
		if (size() > limit) {
			throw new RodTradException.LimitExceeded(("The trace has %d elements, at most %d are answered at once: "
					+ "ask narrower (maxDistance, filter, link types) or fetch it as a flat file")
				.formatted(size(), limit));
		}
	}

	/** What was asked. */
	public TraceQuestion question() {
		return this.question;
	}

	/** How many elements it has, the starts included. */
	public int size() {
		return this.byDistance.length;
	}

	/**
	 * The index of an element.
	 * @param position 0 to {@link #size()} - 1, in the order of distance and index
	 */
	public int element(int position) {
		return (int) this.byDistance[position];
	}

	/** The fewest links from a start to the element at a position. */
	public int distance(int position) {
		return (int) (this.byDistance[position] >>> Integer.SIZE);
	}

	/** The greatest distance in the answer, or nothing when nothing was asked for. */
	public OptionalInt depth() {
		return (size() == 0) ? OptionalInt.empty() : OptionalInt.of(distance(size() - 1));
	}

	/** The indexes of the elements, by distance and index. */
	public IntStream elements() {
		return IntStream.range(0, size()).map(this::element);
	}

	/** The indexes of the links between the elements, in order. */
	public IntStream links() {
		return Arrays.stream(this.links);
	}

	/** How many links there are between the elements. */
	public int linkCount() {
		return this.links.length;
	}

}
