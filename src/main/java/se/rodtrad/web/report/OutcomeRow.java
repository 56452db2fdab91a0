package se.rodtrad.web.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.followup.Due;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;
import se.rodtrad.web.receipt.Numbers;

/**
 * The outcome of an indicator for a group in the period, beside that of the period
 * before.
 *
 * @param place which outcome it is
 * @param target what is aimed at
 * @param measured the outcome as the plan has it
 * @param before that of the period before
 * @param beforeTarget what was aimed at then
 * @param due that it is to be reported; nothing when it is, or nobody asks for it
 * @param language of the numbers in the fields
 * @param written what somebody wrote
 */
record OutcomeRow(Place place, Optional<Value.Target> target, Optional<Value.Measurement> measured,
		Optional<Value.Measurement> before, Optional<Value.Target> beforeTarget, Optional<Due> due, Locale language,
		Written written) implements Row {

	private static final String VALUE = "value";

	private static final String NUMERATOR = "numerator";

	private static final String DENOMINATOR = "denominator";

	private static final String STATE = "state";

	private static final String NOTE = "note";

	private static final List<String> PROPERTIES = List.of(VALUE, STATE, NUMERATOR, DENOMINATOR, NOTE);

	private static final Object SUPPRESSED = "suppressed";

	public Field value() {
		return field(VALUE);
	}

	public Field numerator() {
		return field(NUMERATOR);
	}

	public Field denominator() {
		return field(DENOMINATOR);
	}

	public Field state() {
		return field(STATE);
	}

	public Field note() {
		return field(NOTE);
	}

	/** Whether the fields beside the value are of use: they are used, or were. */
	public boolean hasParts() {
		return this.place.indicator.aggregation() == Element.Indicator.Aggregation.RATIO_OF_SUMS
				|| !numerator().value().isEmpty() || !denominator().value().isEmpty();
	}

	/** Whether more is said of it than the value, or something of that is wrong. */
	public boolean isDetailed() {
		return !state().has(Value.Measurement.State.FINAL)
				|| Stream.of(numerator(), denominator(), note()).anyMatch((field) -> !field.value().isEmpty())
				|| Stream.of(STATE, NUMERATOR, DENOMINATOR, NOTE).anyMatch((name) -> field(name).fault().isPresent());
	}

	private Field field(String property) {
		return this.written.field(name(property), standing(property));
	}

	private String standing(String property) {
		return switch (property) {
			case NUMERATOR -> number(this.measured.map(Value.Measurement::numerator));
			case DENOMINATOR -> number(this.measured.map(Value.Measurement::denominator));
			case STATE -> this.measured.map(Value.Measurement::state).orElse(Value.Measurement.State.FINAL).name();
			case NOTE -> this.measured.map(Value.Measurement::note).orElse("");
			default -> number(this.measured.map(Value.Measurement::value));
		};
	}

	private String number(Optional<OptionalDouble> number) {
		return Numbers.shown(number.orElse(OptionalDouble.empty()), this.language);
	}

	@Override
	public List<String> names() {
		return PROPERTIES.stream().map(this::name).toList();
	}

	@Override
	public Stream<Field> standing() {
		return PROPERTIES.stream().map((property) -> new Field(name(property), standing(property), Optional.empty()));
	}

	@Override
	public Subject subject() {
		return new Value.Id(Label.MEASUREMENT,
				String.join("|", this.place.indicator.key(), this.place.unit, this.place.period, this.place.group));
	}

	@Override
	public String name(String property) {
		return "%s:%s|%s".formatted(property, this.place.indicator.key(), this.place.group);
	}

	@Override
	public List<PlanCommand> commands(Written written, String form) {
		Map<String, Optional<Object>> said = said(written);
		if (this.measured.isEmpty()) {
			boolean isSuppressed = said.getOrDefault(STATE, Optional.empty()).filter(SUPPRESSED::equals).isPresent();
			said.values().removeIf(Optional::isEmpty);
			return (isSuppressed || !Set.of(STATE).containsAll(said.keySet()))
					? List.of(new PlanCommand.Create(subject(), created(said))) : List.of();
		}
		Map<String, ?> stated = this.measured.get().stated();
		said.entrySet().removeIf((entry) -> entry.getValue().equals(Optional.ofNullable(stated.get(entry.getKey()))));
		return said.isEmpty() ? List.of() : List.of(new PlanCommand.Change(subject(), said));
	}

	/** What was written into the fields that were sent and touched. */
	private Map<String, Optional<Object>> said(Written written) {
		Map<String, Optional<Object>> said = new HashMap<>();
		PROPERTIES.stream()
			.filter((property) -> written.isChanged(name(property), standing(property)))
			.forEach((property) -> said.put(property, said(written, property)));
		return said;
	}

	private Optional<Object> said(Written written, String property) {
		return switch (property) {
			case NOTE -> Optional.<Object>of(written.note(name(NOTE))).filter((note) -> !note.equals(""));
			case STATE -> written.choice(name(STATE), Value.Measurement.State.class)
				.map((chosen) -> chosen.name().toLowerCase(Locale.ROOT));
			default -> written.number(name(property)).stream().<Object>mapToObj(Double::valueOf).findFirst();
		};
	}

	private Map<String, Object> created(Map<String, Optional<Object>> said) {
		Map<String, Object> stated = new HashMap<>(Map.of("indicator", this.place.indicator.key(), "unit",
				this.place.unit, "period", this.place.period, "group", this.place.group));
		said.forEach((property, value) -> value.ifPresent((is) -> stated.put(property, is)));
		return stated;
	}

	/**
	 * Which outcome.
	 *
	 * @param indicator what is measured
	 * @param unit the key of the unit that reports it
	 * @param period the key of the period
	 * @param group of whom
	 */
	record Place(Element.Indicator indicator, String unit, String period, String group) {
	}

}
