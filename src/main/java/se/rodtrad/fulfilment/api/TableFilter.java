package se.rodtrad.fulfilment.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Units;
import se.rodtrad.trace.api.Snapshot;

/**
 * Which goals of a table are wanted; of each list one must fit.
 *
 * @param kinds of one of these kinds
 * @param units owned by one of these units or a unit below it, by key
 * @param statuses with one of these statuses
 * @param marks with one of these marks
 * @param minCoverage with at least this coverage
 * @param maxCoverage with at most this coverage
 */
public record TableFilter(Optional<List<String>> kinds, Optional<List<String>> units, Optional<List<Colour>> statuses,
		Optional<List<Mark>> marks, Optional<Double> minCoverage, Optional<Double> maxCoverage) {

	static final TableFilter NONE = new TableFilter(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty());

	/** Whether a goal is wanted on the day. */
	public Predicate<Fulfilment> in(Snapshot snapshot) {
		PlanGraph plan = snapshot.graph();
		double least = coverage("minCoverage", this.minCoverage.orElse(0.0));
		double most = coverage("maxCoverage", this.maxCoverage.orElse(1.0));
		Predicate<Fulfilment> isOwned = this.units.map((keys) -> isOwned(snapshot, keys)).orElse((_) -> true);
		return (found) -> this.kinds.filter((wanted) -> !wanted.contains(plan.kind(found.goal()))).isEmpty()
				&& this.statuses.filter((wanted) -> !wanted.contains(found.status())).isEmpty()
				&& this.marks.filter((wanted) -> wanted.stream().noneMatch(found.marks()::contains)).isEmpty()
				&& found.score().isCovered(least, most) && isOwned.test(found);
	}

	private static double coverage(String argument, double found) {
		if (!(found >= 0 && found <= 1)) {
			throw new RodTradException.Invalid("%s: found %s, expected 0 to 1".formatted(argument, found));
		}
		return found;
	}

	private static Predicate<Fulfilment> isOwned(Snapshot snapshot, List<String> keys) {
		Units units = Units.at(snapshot.graph(), snapshot.at());
		IntHashSet wanted = new IntHashSet();
		keys.forEach((key) -> wanted.addAll(units.withBelow(snapshot.unit(key))));
		return (found) -> {
			OptionalInt unit = units.of(found.goal());
			return unit.isPresent() && wanted.contains(unit.getAsInt());
		};
	}

}
