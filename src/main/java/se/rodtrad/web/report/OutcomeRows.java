package se.rodtrad.web.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import se.rodtrad.followup.Due;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/**
 * Finds the outcomes that a unit reports for a period: those that are aimed at, those
 * that were reported, and those that were in the period before.
 */
final class OutcomeRows {

	private static final List<String> SEXES = List.of("K", "M");

	private static final Comparator<String> EVERYBODY_FIRST = Comparator
		.comparingInt((String group) -> group.equals(Value.ALL) ? 0 : SEXES.contains(group) ? 1 : 2)
		.thenComparing(Comparator.naturalOrder());

	private final Sight sight;

	private final String unit;

	private final Written written;

	private final List<Due> due;

	private final Map<String, SortedSet<String>> groups = new TreeMap<>();

	private OutcomeRows(Sight sight, String unit, Written written, List<Due> due) {
		this.sight = sight;
		this.unit = unit;
		this.written = written;
		this.due = due;
	}

	/** The outcomes by indicator, what is due first, else by name. */
	static List<Measure> of(Sight sight, String unit, Written written, List<Due> due) {
		OutcomeRows rows = new OutcomeRows(sight, unit, written, due);
		rows.find();
		Collator alphabet = Collator.getInstance(sight.words().language());
		return rows.groups.keySet()
			.stream()
			.flatMap((indicator) -> rows.measure(indicator).stream())
			.sorted(Comparator.comparing((Measure measure) -> !measure.isDue())
				.thenComparing((measure) -> measure.indicator().name(), alphabet))
			.toList();
	}

	private PlanGraph plan() {
		return this.sight.plan();
	}

	private void find() {
		List<String> periods = List.of(this.sight.period().key(), this.sight.period().previous().key());
		Stream.concat(
				this.due.stream()
					.flatMap((each) -> (each instanceof Due.Outcome outcome) ? Stream.of(outcome.target())
							: Stream.empty()),
				Stream.<Value>concat(plan().values().measurements().stream(), plan().values().targets().stream())
					.filter((value) -> value.unit().equals(this.unit) && periods.contains(value.period())))
			.forEach((value) -> this.groups.computeIfAbsent(value.indicator(), (_) -> new TreeSet<>(EVERYBODY_FIRST))
				.add(value.group()));
	}

	private Optional<Measure> measure(String key) {
		OptionalInt index = plan().find(Label.INDICATOR, key);
		if (index.isEmpty() || !(plan().element(index.getAsInt()) instanceof Element.Indicator indicator)) {
			return Optional.empty();
		}
		SortedSet<String> asked = this.groups.getOrDefault(key, new TreeSet<>());
		if (indicator.splitBySex()) {
			asked.addAll(SEXES);
		}
		List<OutcomeRow> rows = new ArrayList<>();
		asked.forEach((group) -> rows.add(row(indicator, group)));
		return Optional.of(new Measure(new ElementView(plan(), index.getAsInt()), indicator, rows));
	}

	private OutcomeRow row(Element.Indicator indicator, String group) {
		String period = this.sight.period().key();
		String earlier = this.sight.period().previous().key();
		Optional<Due> owed = this.due.stream()
			.filter((each) -> each instanceof Due.Outcome outcome
					&& outcome.target().indicator().equals(indicator.key()) && outcome.target().group().equals(group))
			.findFirst();
		return new OutcomeRow(new OutcomeRow.Place(indicator, this.unit, period, group),
				target(indicator.key(), period, group), measured(indicator.key(), period, group),
				measured(indicator.key(), earlier, group), target(indicator.key(), earlier, group), owed,
				this.sight.words().language(), this.written);
	}

	private Optional<Value.Measurement> measured(String indicator, String period, String group) {
		return plan().values().measurement(indicator, period, this.unit, group);
	}

	/** What is aimed at for the unit, or by what it owns. */
	private Optional<Value.Target> target(String indicator, String period, String group) {
		return plan().values()
			.targets(indicator)
			.stream()
			.filter((target) -> target.period().equals(period) && target.group().equals(group) && isOfUnit(target))
			.findFirst();
	}

	private boolean isOfUnit(Value.Target target) {
		return target.unit().isEmpty()
				? plan().find(target.owner())
					.stream()
					.flatMap((owner) -> Units.at(plan(), this.sight.snapshot().at()).of(owner).stream())
					.anyMatch((owner) -> plan().element(owner).key().equals(this.unit))
				: target.unit().equals(this.unit);
	}

}
