package se.rodtrad.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.steering.Kinds;
import se.rodtrad.steering.Organisation;
import se.rodtrad.steering.SteeringModel;

/**
 * Which strategic goals a unit supports with what it and the units below it own, through
 * what, and which it does not.
 */
public final class SupportedGoals {

	private final PlanGraph plan;

	private final LocalDate at;

	private final Set<String> kinds;

	private final IntHashSet owned;

	private final Walk above;

	private final List<Supported> supported = new ArrayList<>();

	private final List<Integer> unsupported = new ArrayList<>();

	private SupportedGoals(PlanGraph plan, int unit, Set<String> kinds, LocalDate at) {
		this.plan = plan;
		this.at = at;
		this.kinds = Set.copyOf(kinds);
		this.owned = Units.at(plan, at).belongingToOrBelow(unit);
		this.above = Walk.upstream(plan, this.owned.toArray(), LinkType.THREAD, at);
		goals().forEach((goal) -> {
			List<Through> through = through(goal);
			if (through.isEmpty()) {
				this.unsupported.add(goal);
			}
			else {
				this.supported.add(new Supported(goal, through));
			}
		});
	}

	/**
	 * Looks at the goals of some kinds, from a unit.
	 * @param unit the index of the unit
	 * @param kinds the kinds of goal that are asked for
	 * @param at the day on which everything must hold
	 */
	public static SupportedGoals of(PlanGraph plan, int unit, Set<String> kinds, LocalDate at) {
		return new SupportedGoals(plan, unit, kinds, at);
	}

	/**
	 * The kinds of goal at the top of a steering model: those that need nothing above
	 * them and those found on the highest level that has goals.
	 */
	public static Set<String> strategicKinds(SteeringModel model) {
		Optional<String> highest = model.organisation()
			.levels()
			.stream()
			.sorted(Comparator.comparingInt(Organisation.Level::rank))
			.map(Organisation.Level::code)
			.filter((level) -> model.kinds().goals().stream().anyMatch((kind) -> kind.levels().contains(level)))
			.findFirst();
		Set<String> strategic = new HashSet<>();
		for (Kinds.GoalKind kind : model.kinds().goals()) {
			if (kind.isTop() || highest.filter(kind.levels()::contains).isPresent()) {
				strategic.add(kind.code());
			}
		}
		return strategic;
	}

	/** The goals that something of the unit leads up to, each with what does, by key. */
	public List<Supported> supported() {
		return List.copyOf(this.supported);
	}

	/** The goals that nothing of the unit leads up to, as indexes, by key. */
	public List<Integer> unsupported() {
		return List.copyOf(this.unsupported);
	}

	private IntStream goals() {
		int first = this.plan.firstIndex(Label.GOAL);
		List<Element> goals = this.plan.elements(Label.GOAL);
		return IntStream.range(0, goals.size())
			.filter((position) -> this.kinds.contains(goals.get(position).kind())
					&& goals.get(position).validity().contains(this.at))
			.map((position) -> first + position);
	}

	/**
	 * What the unit owns below a goal, the nearest first. A goal does not support itself.
	 */
	private List<Through> through(int goal) {
		if (!this.above.contains(goal)) {
			return List.of();
		}
		Walk below = Walk.of(new Steps(this.plan, false, LinkType.THREAD, this.at), new int[] { goal },
				Walk.ANY_DISTANCE, this.above::contains);
		return IntStream.range(1, below.size())
			.filter((place) -> this.owned.contains(below.element(place)))
			.mapToObj((place) -> new Through(below.element(place), below.distance(place)))
			.toList();
	}

	/**
	 * A goal that a unit supports.
	 *
	 * @param goal the index of the goal
	 * @param through what of the unit leads up to it, the nearest first; never empty
	 */
	public record Supported(int goal, List<Through> through) {

		public Supported {
			through = List.copyOf(through);
		}

	}

	/**
	 * Something of a unit that leads up to a goal.
	 *
	 * @param element its index
	 * @param distance the fewest links to the goal
	 */
	public record Through(int element, int distance) {
	}

}
