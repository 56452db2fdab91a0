package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;

/**
 * An outcome that a target waits for (<em>utfall som saknas</em>). Goal, target and link
 * are judged on the period's last day.
 *
 * @param target the target
 * @param indicator what is to be measured, as index
 * @param unit the unit whose outcome it is: that of the target, else that of its goal, as
 * index; nothing when none is known
 * @param day when it should be there: the last of the period, and the days that its value
 * lags behind
 */
public record Awaited(Value.Target target, int indicator, OptionalInt unit, LocalDate day) {

	/**
	 * What a target waits for; nothing when the outcome has come or the target did not
	 * hold.
	 */
	public static Optional<Awaited> of(PlanGraph plan, Value.Target target) {
		OptionalInt goal = plan.find(target.owner());
		OptionalInt indicator = plan.find(Label.INDICATOR, target.indicator());
		Optional<LocalDate> last = Element.Period.parse(target.period()).map(Element.Period::lastDay);
		if (goal.isEmpty() || indicator.isEmpty() || last.isEmpty()
				|| !isAimedAt(plan, target, goal.getAsInt(), indicator.getAsInt(), last.get())) {
			return Optional.empty();
		}
		OptionalInt unit = target.unit().isEmpty() ? Units.at(plan, last.get()).of(goal.getAsInt())
				: plan.find(Label.ORG_UNIT, target.unit());
		Element.Indicator measure = (Element.Indicator) plan.element(indicator.getAsInt());
		return hasCome(plan, target, unit) ? Optional.empty() : Optional
			.of(new Awaited(target, indicator.getAsInt(), unit, last.get().plusDays(measure.lagDays().orElse(0))));
	}

	private static boolean isAimedAt(PlanGraph plan, Value.Target target, int goal, int indicator, LocalDate day) {
		return target.validity().contains(day) && plan.isValid(goal, day) && plan.isValid(indicator, day)
				&& plan.outgoing(goal, LinkType.MEASURED_BY)
					.stream()
					.anyMatch((link) -> plan.to(link) == indicator && plan.validity(link).contains(day));
	}

	/** At its unit; one of no unit counts where the target names none. */
	private static boolean hasCome(PlanGraph plan, Value.Target target, OptionalInt unit) {
		Stream<String> units = unit.stream().mapToObj((index) -> plan.element(index).key());
		return Stream.concat(units, target.unit().isEmpty() ? Stream.of("") : Stream.empty())
			.flatMap((key) -> plan.values()
				.measurement(target.indicator(), target.period(), key, target.group())
				.stream())
			.anyMatch((measured) -> switch (measured.state()) {
				case SUPPRESSED -> true;
				case FINAL, PRELIMINARY -> measured.value().isPresent();
				case ESTIMATED -> false;
			});
	}

}
