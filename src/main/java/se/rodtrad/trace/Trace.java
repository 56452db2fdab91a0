package se.rodtrad.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongArrayList;
import org.jspecify.annotations.Nullable;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.SteeringModel;

/**
 * What is upstream or downstream of some elements (<em>spårning</em>): the elements in
 * the order of distance and index, and every link of the walk between two of them, in the
 * order of links.
 */
public final class Trace {

	private final PlanGraph plan;

	private final TraceQuestion question;

	private final List<Walk> walks;

	private final long[] byDistance;

	private int @Nullable [] links;

	private Trace(PlanGraph plan, TraceQuestion question, List<Walk> walks, long[] byDistance) {
		this.plan = plan;
		this.question = question;
		this.walks = walks;
		this.byDistance = byDistance;
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
		List<Walk> walks = switch (question.direction()) {
			case UPSTREAM -> List.of(walk(plan, question, true));
			case DOWNSTREAM -> List.of(walk(plan, question, false));
			case BOTH -> List.of(walk(plan, question, true), walk(plan, question, false));
		};
		long[] found = entries(walks);
		long[] wanted = question.filter().isOpen() ? found : filtered(found, new Sieve(plan, model, question));
		Trace trace = new Trace(plan, question, walks, wanted);
		trace.refuseTooMany(question.limit());
		return trace;
	}

	private static Walk walk(PlanGraph plan, TraceQuestion question, boolean isUpstream) {
		int[] starts = question.starts().stream().mapToInt(Integer::intValue).toArray();
		return Walk.of(new Steps(plan, isUpstream, question.types(), question.at()), starts, question.maxDistance(),
				(element) -> true);
	}

	private static long[] entries(List<Walk> walks) {
		LongArrayList found = new LongArrayList();
		Walk first = walks.getFirst();
		for (int place = 0; place < first.size(); place++) {
			found.add(entry(first, place));
		}
		if (walks.size() == 1) {
			return found.toArray();
		}
		addOther(first, walks.getLast(), found);
		long[] byDistance = found.toArray();
		Arrays.sort(byDistance);
		return byDistance;
	}

	/** Only in a cycle is an element on both walks; the nearer way counts. */
	private static void addOther(Walk first, Walk other, LongArrayList found) {
		for (int place = 0; place < other.size(); place++) {
			int element = other.element(place);
			if (!first.contains(element)) {
				found.add(entry(other, place));
			}
			else if (other.distance(place) < first.distance(first.place(element))) {
				found.set(first.place(element), entry(other, place));
			}
		}
	}

	private static long entry(Walk walk, int place) {
		return ((long) walk.distance(place) << Integer.SIZE) | walk.element(place);
	}

	private static long[] filtered(long[] found, IntPredicate isWanted) {
		return Arrays.stream(found)
			.filter((entry) -> entry >>> Integer.SIZE == 0 || isWanted.test((int) entry))
			.toArray();
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
		return Arrays.stream(linksInOrder());
	}

	/** How many links there are between the elements. */
	public int linkCount() {
		return linksInOrder().length;
	}

	/** Who asks for elements only does not pay for links. */
	private int[] linksInOrder() {
		int[] known = this.links;
		if (known == null) {
			known = findLinks();
			this.links = known;
		}
		return known;
	}

	private int[] findLinks() {
		IntArrayList found = new IntArrayList();
		IntPredicate isWanted = this.question.filter().isOpen() ? (_) -> true : isBetweenElements();
		for (Walk walk : this.walks) {
			for (int slot = 0; slot < walk.slots(); slot++) {
				if (isWanted.test(walk.link(slot))) {
					found.add(walk.link(slot));
				}
			}
		}
		int[] sorted = found.toArray();
		Arrays.sort(sorted);
		return withoutRepeats(sorted);
	}

	private IntPredicate isBetweenElements() {
		IntHashSet kept = new IntHashSet();
		elements().forEach(kept::add);
		return (link) -> kept.contains(this.plan.from(link)) && kept.contains(this.plan.to(link));
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

}
