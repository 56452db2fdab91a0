package se.rodtrad.followup.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/**
 * What elements of a plan are due: activities that end, and outcomes that targets wait
 * for.
 */
final class PlanDues {

	private final PlanGraph plan;

	private final IntPredicate isWanted;

	/**
	 * Those of some elements.
	 * @param isWanted which activities, and which goals, by their index
	 */
	PlanDues(PlanGraph plan, IntPredicate isWanted) {
		this.plan = plan;
		this.isWanted = isWanted;
	}

	/** The ends of activities that are neither done nor called off. */
	Stream<Due> activities() {
		int first = this.plan.firstIndex(Label.ACTIVITY);
		return IntStream.range(first, first + this.plan.elements(Label.ACTIVITY).size())
			.filter(this.isWanted)
			.mapToObj(this::activity)
			.flatMap(Optional::stream);
	}

	private Optional<Due> activity(int index) {
		Element.Activity activity = (Element.Activity) this.plan.element(index);
		boolean isOver = activity.state()
			.filter((state) -> state == Element.Activity.State.DONE || state == Element.Activity.State.CANCELLED)
			.isPresent();
		return activity.end()
			.filter((end) -> !isOver && this.plan.isValid(index, end))
			.map((end) -> new Due(Due.What.ACTIVITY, activity.key(), end, end,
					new Term("Slutar: " + activity.name(), "Ends: " + activity.name()),
					details(activity.key(), owner(index, end))));
	}

	/**
	 * Outcomes of all that targets wait for: those of a goal that the indicator measures
	 * on the last day of the period, at the target's unit or else the goal's. Each is due
	 * when the period and the indicator's lag with it are over.
	 */
	Stream<Due> outcomes() {
		return this.plan.values()
			.targets()
			.stream()
			.filter((target) -> target.group().equals(Value.ALL))
			.flatMap((target) -> outcome(target).stream());
	}

	private Optional<Due> outcome(Value.Target target) {
		OptionalInt goal = this.plan.find(target.owner());
		OptionalInt indicator = this.plan.find(Label.INDICATOR, target.indicator());
		Optional<LocalDate> last = Element.Period.parse(target.period()).map(Element.Period::lastDay);
		if (goal.isEmpty() || indicator.isEmpty() || last.isEmpty() || !this.isWanted.test(goal.getAsInt())
				|| !isAimedAt(target, goal.getAsInt(), indicator.getAsInt(), last.get())) {
			return Optional.empty();
		}
		Optional<Element> unit = unit(target, goal.getAsInt(), last.get());
		if (hasCome(target, unit.map(Element::key).orElse(""))) {
			return Optional.empty();
		}
		Element.Indicator measure = (Element.Indicator) this.plan.element(indicator.getAsInt());
		LocalDate day = last.get().plusDays(measure.lagDays().orElse(0));
		String name = "%s, %s".formatted(measure.name(), target.period());
		List<Term> details = new ArrayList<>(details(measure.key(), unit));
		details.add(new Term("Mål: " + target.owner().key(), "Goal: " + target.owner().key()));
		return Optional.of(new Due(Due.What.OUTCOME, target.key(), day, day,
				new Term("Utfall ska finnas: " + name, "Outcome due: " + name), details));
	}

	private boolean isAimedAt(Value.Target target, int goal, int indicator, LocalDate day) {
		return target.validity().contains(day) && this.plan.isValid(goal, day) && this.plan.isValid(indicator, day)
				&& this.plan.outgoing(goal, LinkType.MEASURED_BY)
					.stream()
					.anyMatch((link) -> this.plan.to(link) == indicator && this.plan.validity(link).contains(day));
	}

	private Optional<Element> unit(Value.Target target, int goal, LocalDate day) {
		OptionalInt own = this.plan.find(Label.ORG_UNIT, target.unit());
		return (own.isPresent() && this.plan.isValid(own.getAsInt(), day))
				? Optional.of(this.plan.element(own.getAsInt())) : owner(goal, day);
	}

	/** The first of the units that it belongs to on a day, by key. */
	private Optional<Element> owner(int element, LocalDate day) {
		return this.plan.outgoing(element, LinkType.OWNED_BY)
			.stream()
			.filter((link) -> this.plan.isLinkValid(link, day))
			.mapToObj((link) -> this.plan.element(this.plan.to(link)))
			.min(Comparator.comparing(Element::key));
	}

	private boolean hasCome(Value.Target target, String unit) {
		return this.plan.values()
			.measurement(target.indicator(), target.period(), unit, Value.ALL)
			.filter((measured) -> switch (measured.state()) {
				case SUPPRESSED -> true;
				case FINAL, PRELIMINARY -> measured.value().isPresent();
				case ESTIMATED -> false;
			})
			.isPresent();
	}

	private static List<Term> details(String key, Optional<Element> unit) {
		List<Term> details = new ArrayList<>(List.of(new Term("Nyckel: " + key, "Key: " + key)));
		unit.ifPresent((known) -> details.add(new Term("Enhet: " + known.name(), "Unit: " + known.name())));
		return details;
	}

}
