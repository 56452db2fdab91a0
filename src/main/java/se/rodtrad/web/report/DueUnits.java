package se.rodtrad.web.report;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import se.rodtrad.followup.Due;
import se.rodtrad.followup.Dues;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/**
 * The units that have something to report still, those with most that is late first.
 *
 * @param rows the units
 */
record DueUnits(List<Row> rows) {

	static DueUnits of(Sight sight, Dues dues, LocalDate today) {
		Collator alphabet = Collator.getInstance(sight.words().language());
		return new DueUnits(dues.units()
			.stream()
			.map((unit) -> row(new ElementView(sight.plan(), unit), dues.of(unit), today))
			.sorted(Comparator.comparingLong(Row::late)
				.reversed()
				.thenComparing((row) -> row.unit.element().name(), alphabet)
				.thenComparingInt((row) -> row.unit.index()))
			.toList());
	}

	private static Row row(ElementView unit, List<Due> due, LocalDate today) {
		long outcomes = due.stream().filter(Due.Outcome.class::isInstance).count();
		return new Row(unit, outcomes, due.size() - outcomes,
				due.stream().filter((each) -> each.isLate(today)).count());
	}

	/**
	 * What a unit has to report still.
	 *
	 * @param unit the unit
	 * @param outcomes how many outcomes
	 * @param activities of how many activities
	 * @param late how many of these are late
	 */
	record Row(ElementView unit, long outcomes, long activities, long late) {
	}

}
