package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The targets and measurements of a plan, found by what they belong to and by key. They
 * are shared by the plans before and after a change, but for what differs.
 */
public final class Values {

	private static final Comparator<Value> BY_PLACE = Comparator.comparing(Value::indicator)
		.thenComparing(Value::period)
		.thenComparing(Value::unit)
		.thenComparing(Value::group)
		.thenComparing(Value::key);

	private static final Values NONE = new Values(SortedValues.empty(BY_PLACE, new Value.Measurement[0]),
			SortedValues.empty(BY_PLACE, new Value.Target[0]),
			SortedValues.empty(Comparator.comparing(Value.Target::owner).thenComparing(BY_PLACE), new Value.Target[0]),
			SortedValues.empty(Comparator.comparing(Value.Target::key), new Value.Target[0]));

	private final SortedValues<Value.Measurement> measurements;

	private final SortedValues<Value.Target> targetsByIndicator;

	private final SortedValues<Value.Target> targetsByOwner;

	private final SortedValues<Value.Target> targetsByKey;

	private Values(SortedValues<Value.Measurement> measurements, SortedValues<Value.Target> targetsByIndicator,
			SortedValues<Value.Target> targetsByOwner, SortedValues<Value.Target> targetsByKey) {
		this.measurements = measurements;
		this.targetsByIndicator = targetsByIndicator;
		this.targetsByOwner = targetsByOwner;
		this.targetsByKey = targetsByKey;
	}

	static Values of(Collection<Value> values) {
		return NONE.changed(List.of(), values);
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
		return this.measurements.span((value) -> value.indicator().compareTo(indicator));
	}

	/** The targets of an indicator, by period, unit and group. */
	public List<Value.Target> targets(String indicator) {
		return this.targetsByIndicator.span((value) -> value.indicator().compareTo(indicator));
	}

	/** The targets of a goal or mission, by indicator, period, unit and group. */
	public List<Value.Target> targetsOf(Element.Id owner) {
		return this.targetsByOwner.span((target) -> target.owner().compareTo(owner));
	}

	/**
	 * What a goal or mission aims at with an indicator in a period, by unit and group.
	 */
	public List<Value.Target> targets(Element.Id owner, String indicator, String period) {
		return this.targetsByOwner.span((target) -> {
			int byOwner = target.owner().compareTo(owner);
			return (byOwner != 0) ? byOwner : compare(target, indicator, period);
		});
	}

	/** What was measured of an indicator in a period at a unit for a group. */
	public Optional<Value.Measurement> measurement(String indicator, String period, String unit, String group) {
		return this.measurements.find((value) -> {
			int byPeriod = compare(value, indicator, period);
			int byUnit = (byPeriod != 0) ? byPeriod : value.unit().compareTo(unit);
			return (byUnit != 0) ? byUnit : value.group().compareTo(group);
		});
	}

	private static int compare(Value value, String indicator, String period) {
		int byIndicator = value.indicator().compareTo(indicator);
		return (byIndicator != 0) ? byIndicator : value.period().compareTo(period);
	}

	/** A target or a measurement by its key. */
	public Optional<Value> find(Value.Id id) {
		if (id.label() == Label.TARGET) {
			return this.targetsByKey.find((target) -> target.key().compareTo(id.key())).map(Value.class::cast);
		}
		if (this.measurements.isEmpty()) {
			return Optional.empty();
		}
		String[] parts = id.key().split("\\|", 4);
		return (parts.length < 4) ? Optional.empty()
				: measurement(parts[0], parts[2], parts[1], parts[3]).map(Value.class::cast);
	}

	/** The values without some that are among them and with others. */
	Values changed(Collection<Value> removed, Collection<Value> added) {
		List<Value.Measurement> goneMeasurements = only(Value.Measurement.class, removed);
		List<Value.Measurement> newMeasurements = only(Value.Measurement.class, added);
		List<Value.Target> goneTargets = only(Value.Target.class, removed);
		List<Value.Target> newTargets = only(Value.Target.class, added);
		return new Values(this.measurements.changed(goneMeasurements, newMeasurements),
				this.targetsByIndicator.changed(goneTargets, newTargets),
				this.targetsByOwner.changed(goneTargets, newTargets),
				this.targetsByKey.changed(goneTargets, newTargets));
	}

	private static <T extends Value> List<T> only(Class<T> type, Collection<Value> values) {
		List<T> only = new ArrayList<>();
		for (Value value : values) {
			if (type.isInstance(value)) {
				only.add(type.cast(value));
			}
		}
		return only;
	}

}
