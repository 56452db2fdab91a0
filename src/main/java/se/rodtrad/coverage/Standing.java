package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

/**
 * How elements stand in time on a day: what has ended or been replaced, by what, and what
 * is not yet decided.
 */
public final class Standing {

	/** Decisions by which something is not decided. */
	private static final Set<Element.Decision.Type> UNDECIDING = Set.of(Element.Decision.Type.PROPOSE,
			Element.Decision.Type.NOTIFY, Element.Decision.Type.INFORM, Element.Decision.Type.ASSIGN,
			Element.Decision.Type.REFER_BACK);

	private static final int[] NONE = {};

	private final PlanGraph plan;

	private final LocalDate at;

	private final Memory valid = new Memory(this::holds);

	private final Memory past = new Memory(this::isOver);

	public Standing(PlanGraph plan, LocalDate at) {
		this.plan = plan;
		this.at = at;
	}

	/** Whether an element holds. */
	public boolean isValid(int element) {
		return this.valid.test(element);
	}

	/** Whether a link holds, and both its ends. */
	boolean isLinkValid(int link) {
		return isStated(link) && isValid(this.plan.from(link)) && isValid(this.plan.to(link));
	}

	/** Whether a link holds by its own validity, whatever has become of its ends. */
	boolean isStated(int link) {
		return this.plan.validity(link).contains(this.at);
	}

	/**
	 * Whether something has ended, has been replaced by something that holds, or stands
	 * only in document versions of which that is true. What states an end of its own
	 * outlives a version that ends earlier, but not one that is replaced.
	 */
	public boolean isPast(int element) {
		return this.past.test(element);
	}

	private boolean holds(int element) {
		return this.plan.isValid(element, this.at);
	}

	private boolean isOver(int element) {
		return hasEnded(element) || isReplaced(element) || hasOnlyPastVersions(element);
	}

	private boolean hasOnlyPastVersions(int element) {
		int[] versions = versions(element);
		if (versions.length == 0) {
			return false;
		}
		boolean isOpen = this.plan.element(element).validity().end().isEmpty();
		return IntStream.of(versions).allMatch((version) -> isReplaced(version) || (isOpen && hasEnded(version)));
	}

	private boolean hasEnded(int element) {
		return !isValid(element) && !this.plan.element(element).validity().to().isAfter(this.at);
	}

	/** A unit is not replaced before it has ended: two structures may hold at once. */
	private boolean isReplaced(int element) {
		if (this.plan.label(element) == Label.ORG_UNIT) {
			return false;
		}
		for (int other : newer(element)) {
			if (isValid(other)) {
				return true;
			}
		}
		return false;
	}

	/** The newest that hold of what replaced an element, directly or in steps. */
	public List<Integer> successors(int element) {
		IntHashSet seen = IntHashSet.from(element);
		IntArrayList queue = IntArrayList.from(element);
		for (int head = 0; head < queue.size(); head++) {
			IntStream.of(newer(queue.get(head))).filter(seen::add).forEach(queue::add);
		}
		return IntStream.of(queue.toArray())
			.skip(1)
			.filter((other) -> isValid(other) && !isReplaced(other))
			.sorted()
			.boxed()
			.toList();
	}

	/**
	 * What replaced an element directly: goals that continue it, versions that supersede
	 * it, units that succeed it.
	 */
	private int[] newer(int element) {
		return switch (this.plan.label(element)) {
			case GOAL -> sources(element, LinkType.CONTINUES);
			case DOCUMENT_VERSION -> sources(element, LinkType.SUPERSEDES);
			case ORG_UNIT -> targets(element, LinkType.SUCCEEDED_BY);
			default -> NONE;
		};
	}

	private int[] targets(int element, LinkType type) {
		return this.plan.outgoing(element, type).stream().filter(this::isStated).map(this.plan::to).toArray();
	}

	/**
	 * Whether a basis stands only in document versions that are not yet decided. What
	 * stands together with it in one is not built on it.
	 */
	boolean isUndecidedFor(int basis, int builder) {
		int[] versions = (this.plan.label(basis) == Label.DOCUMENT_VERSION) ? new int[] { basis } : versions(basis);
		if (versions.length == 0 || !IntStream.of(versions).allMatch(this::isDraft)) {
			return false;
		}
		IntHashSet shared = IntHashSet.from(versions(builder));
		return IntStream.of(versions).noneMatch(shared::contains);
	}

	private boolean isDraft(int version) {
		if (!(this.plan.element(version) instanceof Element.DocumentVersion document)) {
			return false;
		}
		return switch (document.status()) {
			case DRAFT, PROPOSED -> true;
			case DECIDED, SUPERSEDED, REPEALED -> isDecidedLater(version);
		};
	}

	/** What is decided now was a draft on a day before its decisions. */
	private boolean isDecidedLater(int version) {
		List<LocalDate> days = this.plan.outgoing(version, LinkType.DECIDED_BY)
			.stream()
			.map(this.plan::to)
			.mapToObj(this.plan::element)
			.map(Standing::day)
			.flatMap(Optional::stream)
			.toList();
		return !days.isEmpty() && days.stream().allMatch((day) -> day.isAfter(this.at));
	}

	private static Optional<LocalDate> day(Element element) {
		return (element instanceof Element.Decision decision && decision.type().filter(UNDECIDING::contains).isEmpty())
				? decision.date() : Optional.empty();
	}

	private int[] versions(int element) {
		return sources(element, LinkType.CONTAINS);
	}

	/** Where links of a type come from; what replaces only a part replaces nothing. */
	private int[] sources(int element, LinkType type) {
		PlanGraph.Links links = this.plan.incoming(element, type);
		if (links.isEmpty()) {
			return NONE;
		}
		return links.stream()
			.filter((link) -> isStated(link) && !Boolean.TRUE.equals(this.plan.properties(link).get("partial")))
			.map(this.plan::from)
			.toArray();
	}

}
