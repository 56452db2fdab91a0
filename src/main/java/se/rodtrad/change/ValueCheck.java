package se.rodtrad.change;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;

import se.rodtrad.plan.Value;

/**
 * Targets and measurements are numbers, a share of nothing has no value, limits are the
 * right way round, and there is one target at a time for the same thing (constraints 5
 * and 6). That there is one measurement follows from its key.
 */
final class ValueCheck {

	private static final Comparator<Value.Target> BY_PLACE_AND_TIME = Comparator.comparing(Value.Target::owner)
		.thenComparing(Value.Target::indicator)
		.thenComparing(Value.Target::unit)
		.thenComparing(Value.Target::period)
		.thenComparing(Value.Target::group)
		.thenComparing(Value.Target::validity)
		.thenComparing(Value.Target::key);

	private ValueCheck() {
	}

	static void look(Scope scope, Consumer<Problem> problems) {
		scope.measurements().forEach((measurement) -> lookAt(measurement, problems));
		List<Value.Target> targets = scope.targets().sorted(BY_PLACE_AND_TIME).toList();
		targets.forEach((target) -> lookAt(target, problems));
		lookForTwo(targets, problems);
	}

	private static void lookAt(Value.Measurement measurement, Consumer<Problem> problems) {
		OptionalDouble denominator = measurement.denominator();
		if (isUnfit(measurement.value(), measurement.numerator(), denominator)) {
			problems.accept(Rule.NOT_FINITE.at(measurement.subject(), "value", ""));
		}
		if (denominator.isPresent() && denominator.getAsDouble() == 0 && measurement.value().isPresent()) {
			problems.accept(Rule.SHARE_OF_NOTHING.at(measurement.subject(), "denominator", "0"));
		}
	}

	private static void lookAt(Value.Target target, Consumer<Problem> problems) {
		if (isUnfit(target.value(), target.low(), target.high(), target.baseline())) {
			problems.accept(Rule.NOT_FINITE.at(target.subject(), "value", ""));
		}
		if (target.low().isPresent() && target.high().isPresent()
				&& target.low().getAsDouble() > target.high().getAsDouble()) {
			String found = "%s > %s".formatted(target.low().getAsDouble(), target.high().getAsDouble());
			problems.accept(
					Rule.LOW_ABOVE_HIGH.at(target.subject(), "low", String.valueOf(target.low().getAsDouble()), found));
		}
	}

	private static boolean isUnfit(OptionalDouble... numbers) {
		return Stream.of(numbers).anyMatch((number) -> number.isPresent() && !Double.isFinite(number.getAsDouble()));
	}

	private static void lookForTwo(List<Value.Target> targets, Consumer<Problem> problems) {
		for (int i = 1, longest = 0; i < targets.size(); i++) {
			Value.Target earlier = targets.get(longest);
			Value.Target later = targets.get(i);
			boolean isSamePlace = isSamePlace(earlier, later);
			if (isSamePlace && earlier.validity().overlaps(later.validity())) {
				problems.accept(
						Rule.TWO_TARGETS.at(later.subject(), "", later.key(), Names.of(later.owner()), earlier.key()));
			}
			if (!isSamePlace || later.validity().to().isAfter(earlier.validity().to())) {
				longest = i;
			}
		}
	}

	/** Whether there is room for one of them at a time. */
	static boolean isSamePlace(Value.Target one, Value.Target other) {
		return one.owner().equals(other.owner()) && one.indicator().equals(other.indicator())
				&& one.unit().equals(other.unit()) && one.period().equals(other.period())
				&& one.group().equals(other.group());
	}

}
