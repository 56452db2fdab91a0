package se.rodtrad.followup.due;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.followup.Awaited;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/**
 * What elements of a plan are due: activities that end, and outcomes that targets wait
 * for.
 */
final class PlanOccasions {

	private final PlanGraph plan;

	private final IntPredicate isWanted;

	private final boolean isOfAll;

	/**
	 * Those of some units.
	 * @param isWanted which units, and which activities of them, by their index; all, of
	 * no unit too, when nothing
	 */
	PlanOccasions(PlanGraph plan, Optional<IntPredicate> isWanted) {
		this.plan = plan;
		this.isWanted = isWanted.orElse((_) -> true);
		this.isOfAll = isWanted.isEmpty();
	}

	/** The ends of activities that are not over. */
	Stream<Occasion> activities() {
		int first = this.plan.firstIndex(Label.ACTIVITY);
		return IntStream.range(first, first + this.plan.elements(Label.ACTIVITY).size())
			.filter(this.isWanted)
			.mapToObj(this::activity)
			.flatMap(Optional::stream);
	}

	private Optional<Occasion> activity(int index) {
		Element.Activity activity = (Element.Activity) this.plan.element(index);
		return activity.end()
			.filter((end) -> !activity.isOver() && this.plan.isValid(index, end))
			.map((end) -> new Occasion(Occasion.What.ACTIVITY, activity.key(), end, end,
					new Term("Slutar: " + activity.name(), "Ends: " + activity.name()), details(activity.key(),
							Units.at(this.plan, end).of(index).stream().mapToObj(this.plan::element).findFirst())));
	}

	/**
	 * Outcomes for everybody that targets wait for, each of the unit that it is expected
	 * at (section 6.1 of the graph model): that of the target, else that of its goal.
	 */
	Stream<Occasion> outcomes() {
		return this.plan.values()
			.targets()
			.stream()
			.filter((target) -> target.group().equals(Value.ALL))
			.flatMap((target) -> Awaited.of(this.plan, target).stream())
			.filter((awaited) -> awaited.unit().isEmpty() ? this.isOfAll
					: this.isWanted.test(awaited.unit().getAsInt()))
			.map(this::outcome);
	}

	private Occasion outcome(Awaited awaited) {
		Element indicator = this.plan.element(awaited.indicator());
		Value.Target target = awaited.target();
		String name = "%s, %s".formatted(indicator.name(), target.period());
		List<Term> details = new ArrayList<>(
				details(indicator.key(), awaited.unit().stream().mapToObj(this.plan::element).findFirst()));
		details.add(new Term("Mål: " + target.owner().key(), "Goal: " + target.owner().key()));
		return new Occasion(Occasion.What.OUTCOME, target.key(), awaited.day(), awaited.day(),
				new Term("Utfall ska finnas: " + name, "Outcome due: " + name), details);
	}

	private static List<Term> details(String key, Optional<Element> unit) {
		List<Term> details = new ArrayList<>(List.of(new Term("Nyckel: " + key, "Key: " + key)));
		unit.ifPresent((known) -> details.add(new Term("Enhet: " + known.name(), "Unit: " + known.name())));
		return details;
	}

}
