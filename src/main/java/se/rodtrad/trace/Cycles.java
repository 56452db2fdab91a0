package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Validity;

import static se.rodtrad.plan.LinkType.CONTINUES;
import static se.rodtrad.plan.LinkType.CONTRIBUTES_TO;
import static se.rodtrad.plan.LinkType.PART_OF;
import static se.rodtrad.plan.LinkType.PART_OF_GOAL;
import static se.rodtrad.plan.LinkType.REPLACES_INDICATOR;
import static se.rodtrad.plan.LinkType.SUCCEEDED_BY;
import static se.rodtrad.plan.LinkType.SUPERSEDES;

/**
 * Finds where a plan goes in circles, which it may not at any instant (section 10 of the
 * graph model). Links make a cycle only when they hold at the same time.
 */
public final class Cycles {

	/**
	 * Link types that may not go in circles; those of a set not together either. Units
	 * have a structure for each way of ordering them, and none of these may.
	 */
	private static final List<Acyclic> ACYCLIC = Stream
		.of(Stream.of(new Acyclic(EnumSet.of(CONTRIBUTES_TO, PART_OF_GOAL), Units.NO_STRUCTURE)),
				Units.STRUCTURES.stream().map((structure) -> new Acyclic(EnumSet.of(PART_OF), structure)),
				Stream.of(SUPERSEDES, CONTINUES, SUCCEEDED_BY, REPLACES_INDICATOR)
					.map((type) -> new Acyclic(EnumSet.of(type), Units.NO_STRUCTURE)))
		.flatMap(Function.identity())
		.toList();

	private static final Comparator<Cycle> BY_MEMBER_AND_DAY = Comparator
		.<Cycle>comparingInt((cycle) -> cycle.members().getFirst())
		.thenComparing(Cycle::since);

	private final PlanGraph plan;

	private final Acyclic acyclic;

	private Cycles(PlanGraph plan, Acyclic acyclic) {
		this.plan = plan;
		this.acyclic = acyclic;
	}

	/** The cycles that there are on a day, by link type and first member. */
	public static List<Cycle> at(PlanGraph plan, LocalDate day) {
		return ACYCLIC.stream().flatMap((acyclic) -> new Cycles(plan, acyclic).at(day).stream()).toList();
	}

	/**
	 * The cycles that there are at any time, by link type, first member and day, without
	 * those whose members are all in a larger one.
	 */
	public static List<Cycle> ever(PlanGraph plan) {
		return ACYCLIC.stream()
			.map((acyclic) -> new Cycles(plan, acyclic))
			.flatMap((cycles) -> cycles.ever(cycles.links((link) -> cycles.holding(link).isPresent())).stream())
			.toList();
	}

	/** Those of the cycles at any time that are reached from some elements. */
	public static List<Cycle> ever(PlanGraph plan, int[] from) {
		return ACYCLIC.stream()
			.map((acyclic) -> new Cycles(plan, acyclic))
			.flatMap((cycles) -> cycles.ever(cycles.reached(from)).stream())
			.toList();
	}

	private List<Cycle> at(LocalDate day) {
		return cycles(links((link) -> isHolding(link, day)));
	}

	/**
	 * Whatever cycle there is, it was there on the day when the last of its links began.
	 * So only days on which something begins need be looked at, and only where there
	 * would be a cycle if all links held at once.
	 */
	private List<Cycle> ever(int[] links) {
		Ring timeless = new Ring(this.plan, links);
		return timeless.cycles()
			.stream()
			.flatMap((candidate) -> largest(timeless.linksAround(candidate.getFirst())).stream())
			.sorted(BY_MEMBER_AND_DAY)
			.toList();
	}

	private List<Cycle> largest(int[] around) {
		Map<Set<Integer>, Cycle> found = new LinkedHashMap<>();
		for (LocalDate day : beginnings(around)) {
			int[] holding = Arrays.stream(around).filter((link) -> isHolding(link, day)).toArray();
			cycles(holding).forEach((cycle) -> found.putIfAbsent(new HashSet<>(cycle.members()), cycle));
		}
		return found.entrySet()
			.stream()
			.filter((entry) -> found.keySet()
				.stream()
				.noneMatch((other) -> other.size() > entry.getKey().size() && other.containsAll(entry.getKey())))
			.map(Map.Entry::getValue)
			.toList();
	}

	private int[] links(IntPredicate isWanted) {
		return IntStream.range(0, this.plan.linkCount())
			.filter((link) -> isAcyclic(link) && isWanted.test(link))
			.toArray();
	}

	private boolean isAcyclic(int link) {
		return this.acyclic.types().contains(this.plan.type(link))
				&& Units.structure(this.plan, link).equals(this.acyclic.structure());
	}

	/** The links on all ways from some elements. */
	private int[] reached(int[] from) {
		IntHashSet seen = IntHashSet.from(from);
		IntArrayList queue = IntArrayList.from(seen.toArray());
		IntArrayList links = new IntArrayList();
		for (int head = 0; head < queue.size(); head++) {
			PlanGraph.Links outgoing = this.plan.outgoing(queue.get(head));
			for (int i = 0; i < outgoing.size(); i++) {
				int link = outgoing.get(i);
				if (isAcyclic(link) && holding(link).isPresent()) {
					links.add(link);
					if (seen.add(this.plan.to(link))) {
						queue.add(this.plan.to(link));
					}
				}
			}
		}
		return Arrays.stream(links.toArray()).sorted().toArray();
	}

	private List<Cycle> cycles(int[] links) {
		Ring ring = new Ring(this.plan, links);
		return ring.cycles().stream().map((members) -> {
			Path round = ring.round(members.getFirst());
			return new Cycle(this.acyclic.types(), members, round, beginnings(links(round)).getLast());
		}).toList();
	}

	private static int[] links(Path round) {
		return round.links().stream().mapToInt(Integer::intValue).toArray();
	}

	private List<LocalDate> beginnings(int[] links) {
		return Arrays.stream(links)
			.mapToObj(this::holding)
			.flatMap(Optional::stream)
			.map(Validity::from)
			.distinct()
			.sorted()
			.toList();
	}

	private boolean isHolding(int link, LocalDate day) {
		return holding(link).filter((validity) -> validity.contains(day)).isPresent();
	}

	/** When a link holds: with both its ends, unless it joins different times. */
	private Optional<Validity> holding(int link) {
		Validity own = this.plan.validity(link);
		if (this.plan.type(link).isAcrossTime()) {
			return Optional.of(own);
		}
		return own.intersection(this.plan.element(this.plan.from(link)).validity())
			.flatMap((shared) -> shared.intersection(this.plan.element(this.plan.to(link)).validity()));
	}

	/** Links that may not go in circles: of these types, in this structure of units. */
	private record Acyclic(Set<LinkType> types, String structure) {
	}

}
