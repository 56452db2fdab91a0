package se.rodtrad.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The targets and measurements of a plan, found by what they belong to.
 */
public final class Values {

	private static final Comparator<Value> BY_PLACE = Comparator.comparing(Value::indicator)
		.thenComparing(Value::period)
		.thenComparing(Value::unit)
		.thenComparing(Value::group)
		.thenComparing(Value::key);

	private final List<Value.Measurement> measurements;

	private final List<Value.Target> targetsByIndicator;

	private final List<Value.Target> targetsByOwner;

	Values(Collection<Value.Measurement> measurements, Collection<Value.Target> targets) {
		this.measurements = sorted(measurements, BY_PLACE, Value.Measurement[]::new);
		this.targetsByIndicator = sorted(targets, BY_PLACE, Value.Target[]::new);
		Comparator<Value.Target> byOwner = Comparator.comparing(Value.Target::owner);
		this.targetsByOwner = sorted(targets, byOwner.thenComparing(BY_PLACE), Value.Target[]::new);
	}

	private static <T> List<T> sorted(Collection<T> values, Comparator<? super T> order,
			java.util.function.IntFunction<T[]> array) {
		T[] sorted = values.toArray(array);
		Arrays.parallelSort(sorted, order);
		return Collections.unmodifiableList(Arrays.asList(sorted));
	}

	/** All measurements, by indicator, period, unit and group. */
	public List<Value.Measurement> measurements() {
		return this.measurements;
	}

	/** All targets, by indicator, period, unit and group. */
	public List<Value.Target> targets() {
		return this.targetsByIndicator;
	}

	/** The measurements of an indicator, by period, unit and group. */
	public List<Value.Measurement> measurements(String indicator) {
		return span(this.measurements, Value::indicator, indicator);
	}

	/** The targets of an indicator, by period, unit and group. */
	public List<Value.Target> targets(String indicator) {
		return span(this.targetsByIndicator, Value::indicator, indicator);
	}

	/** The targets of a goal or mission, by indicator, period, unit and group. */
	public List<Value.Target> targetsOf(Element.Id owner) {
		return span(this.targetsByOwner, Value.Target::owner, owner);
	}

	/**
	 * What a goal or mission aims at with an indicator in a period, by unit and group.
	 */
	public List<Value.Target> targets(Element.Id owner, String indicator, String period) {
		return span(span(targetsOf(owner), Value::indicator, indicator), Value::period, period);
	}

	/** What was measured of an indicator in a period at a unit for a group. */
	public Optional<Value.Measurement> measurement(String indicator, String period, String unit, String group) {
		List<Value.Measurement> inPeriod = span(measurements(indicator), Value::period, period);
		return span(inPeriod, Value::unit, unit).stream()
			.filter((measurement) -> measurement.group().equals(group))
			.findFirst();
	}

	private static <T, K extends Comparable<K>> List<T> span(List<T> sorted, Function<? super T, K> key, K wanted) {
		return sorted.subList(place(sorted, key, wanted, false), place(sorted, key, wanted, true));
	}

	private static <T, K extends Comparable<K>> int place(List<T> sorted, Function<? super T, K> key, K wanted,
			boolean after) {
		int low = 0;
		int high = sorted.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			int order = key.apply(sorted.get(middle)).compareTo(wanted);
			if (order < 0 || (after && order == 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
