package se.rodtrad.web.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.fulfilment.Counts;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;

/**
 * A period with how many goals had each colour in it.
 *
 * @param period the period
 * @param counts how many goals had each colour
 * @param address of the page when that period is looked at
 */
record Point(Element.Period period, Counts counts, String address) {

	/** So many periods are gone through. */
	private static final int MOST = 12;

	/** The periods of the same kind as that of the page, the earliest first. */
	static List<Point> all(Sight sight, Reckonings reckonings) {
		List<Element.Period> periods = sight.periods()
			.stream()
			.filter((period) -> period.periodKind() == sight.period().periodKind())
			.limit(MOST)
			.sorted(Comparator.comparing(Element.Period::lastDay))
			.toList();
		return periods.stream().flatMap((period) -> of(sight, period, reckonings)).toList();
	}

	private static Stream<Point> of(Sight sight, Element.Period period, Reckonings reckonings) {
		Choice choice = new Choice(Optional.of(period.key()), Optional.empty(), sight.choice().asOf());
		String address = choice.addressOf(sight.page("timeline"), period.key());
		if (period.equals(sight.period())) {
			return Stream.of(new Point(period, Counts.of(sight.reckoning().all().all()), address));
		}
		return reckonings.find(sight.plan(), period, Optional.empty(), Run.COMPUTED)
			.map((then) -> new Point(period, Counts.of(then.all().all()), address))
			.filter((point) -> point.counts.total() > 0)
			.stream();
	}

}
