package se.rodtrad.transfer.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.Value.Measurement;
import se.rodtrad.plan.Value.Target;
import se.rodtrad.transfer.reading.Tally.Outcome;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.table.Cell;

/** Reads targets and measurements. */
final class ValueRows {

	private static final int LONGEST_GROUP = 20;

	private final Edits edits;

	private final References references;

	ValueRows(Edits edits, References references) {
		this.edits = edits;
		this.references = references;
	}

	Optional<Outcome> readTarget(Line line) {
		Optional<Element.Id> owner = referenced(line, "owner");
		Optional<Place> subject = subject(line);
		Optional<String> stated = line.text("key");
		Validity validity = line.validity(stated.flatMap(this::target).map(Target::validity).orElse(Validity.ALWAYS));
		if (owner.isEmpty() || subject.isEmpty() || line.isTimeUnread()) {
			return Optional.empty();
		}
		Place of = subject.get();
		String key = stated
			.orElseGet(() -> Target.keyOf(owner.get(), of.indicator, of.unit, of.period, of.group, validity));
		if (!this.edits.isFirst(new Value.Id(Label.TARGET, key), line)) {
			return Optional.empty();
		}
		if (line.flag("remove")) {
			return Optional.of(this.edits.remove(Label.TARGET, key, line));
		}
		Optional<Target> before = target(key);
		return Optional.of(this.edits
			.put(target(line, key, line.ended(validity, before.map(Target::validity)), owner.get(), of, before)));
	}

	private Optional<Target> target(String key) {
		return this.edits.draft().value(Label.TARGET, key).map(Target.class::cast);
	}

	private Target target(Line line, String key, Validity validity, Element.Id owner, Place of,
			Optional<Target> before) {
		Optional<String> kind = line.text("targetKind");
		Target.Kind kindBefore = before.map(Target::targetKind).orElse(Target.Kind.AT_LEAST);
		String baselinePeriod = line.has("baselinePeriod") ? line.text("baselinePeriod").orElse("")
				: before.map(Target::baselinePeriod).orElse("");
		if (!baselinePeriod.isEmpty()) {
			this.edits.needPeriod(baselinePeriod);
		}
		return new Target(key, validity, line.origin(before.map(Value::origin).orElse(Element.Origin.NONE)), owner,
				of.indicator, of.unit, of.period, of.group,
				line.has("targetKind") ? kind.map((code) -> Target.Kind.valueOf(code.toUpperCase(Locale.ROOT)))
					.orElse(Target.Kind.AT_LEAST) : kindBefore,
				number(line, "value", before.map(Target::value)), number(line, "low", before.map(Target::low)),
				number(line, "high", before.map(Target::high)), number(line, "baseline", before.map(Target::baseline)),
				baselinePeriod);
	}

	Optional<Outcome> readMeasurement(Line line) {
		Optional<Place> subject = subject(line);
		if (subject.isEmpty()) {
			return Optional.empty();
		}
		Place of = subject.get();
		String key = String.join("|", of.indicator, of.unit, of.period, of.group);
		if (!this.edits.isFirst(new Value.Id(Label.MEASUREMENT, key), line)) {
			return Optional.empty();
		}
		if (line.flag("remove")) {
			return Optional.of(this.edits.remove(Label.MEASUREMENT, key, line));
		}
		Optional<Measurement> before = this.edits.draft().value(Label.MEASUREMENT, key).map(Measurement.class::cast);
		return Optional.of(this.edits.put(measurement(line, of, before)));
	}

	private Measurement measurement(Line line, Place of, Optional<Measurement> before) {
		Measurement.State state = line.has("state") ? line.text("state")
			.map((code) -> Measurement.State.valueOf(code.toUpperCase(Locale.ROOT)))
			.orElse(Measurement.State.FINAL) : before.map(Measurement::state).orElse(Measurement.State.FINAL);
		return new Measurement(line.origin(before.map(Value::origin).orElse(Element.Origin.NONE)), of.indicator,
				of.unit, of.period, of.group, number(line, "value", before.map(Measurement::value)),
				number(line, "numerator", before.map(Measurement::numerator)),
				number(line, "denominator", before.map(Measurement::denominator)), state,
				line.has("note") ? line.text("note").orElse("") : before.map(Measurement::note).orElse(""));
	}

	private static OptionalDouble number(Line line, String code, Optional<OptionalDouble> before) {
		Column column = line.column(code);
		if (!line.has(column)) {
			return before.orElse(OptionalDouble.empty());
		}
		OptionalDouble number = line.number(code);
		if (number.isPresent() && line.cell(column) instanceof Cell.Numeric(double shown, boolean isPercent)
				&& isPercent) {
			line.report(column, Fault.READ_AS_FRACTION, new Cell.Numeric(shown, false).shown());
		}
		return number;
	}

	/**
	 * What a value belongs to. All of it is looked at, so that each problem is reported.
	 */
	private Optional<Place> subject(Line line) {
		Optional<Element.Id> indicator = referenced(line, "indicator");
		Optional<String> unit = (line.cell(line.column("unit")) instanceof Cell.Empty) ? Optional.of("")
				: referenced(line, "unit").map(Element.Id::key);
		Optional<String> period = line.required("period");
		Optional<String> group = group(line);
		if (indicator.isEmpty() || unit.isEmpty() || period.isEmpty() || group.isEmpty()) {
			return Optional.empty();
		}
		this.edits.needPeriod(period.get());
		return Optional.of(new Place(indicator.get().key(), unit.get(), period.get().intern(), group.get().intern()));
	}

	private static Optional<String> group(Line line) {
		String group = line.text("group").orElse(Value.ALL);
		boolean isGood = group.length() <= LONGEST_GROUP && group.indexOf('|') < 0
				&& group.chars().noneMatch(Character::isISOControl);
		if (!isGood) {
			line.report(line.column("group"), Fault.BAD_GROUP);
		}
		return isGood ? Optional.of(group) : Optional.empty();
	}

	private Optional<Element.Id> referenced(Line line, String code) {
		Column column = line.column(code);
		Optional<Object> key = column.isRequired() ? line.required(code).map(Object.class::cast) : line.value(column);
		return key.flatMap((text) -> switch (this.references.resolve((String) text, column.refersTo())) {
			case Reference.Found(Element.Id id) -> Optional.of(id);
			case Reference.Unreadable _ -> Optional.empty();
			case Reference.Missing(Fault fault, List<Object> about) -> {
				line.report(column, fault, about.toArray());
				yield Optional.empty();
			}
		});
	}

	/**
	 * What a value belongs to: keys of an indicator, a unit and a period, and a group.
	 */
	private record Place(String indicator, String unit, String period, String group) {
	}

}
