package se.rodtrad.web.sight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import se.rodtrad.followup.Due;
import se.rodtrad.followup.Dues;
import se.rodtrad.followup.api.DueLists;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.ElementView;

/**
 * Finds what the units of a region are still to report for the period that a page looks
 * at.
 */
@Component
public class DueMatters {

	private final DueLists lists;

	private final Clock clock;

	DueMatters(DueLists lists, Clock clock) {
		this.lists = lists;
		this.clock = clock;
	}

	/** What is due. */
	public Dues of(Sight sight) {
		return this.lists.of(sight.plan(), sight.period(), sight.reckoning().at());
	}

	/** What a unit itself is to report still, in words. */
	public List<Matter> of(Sight sight, ElementView unit) {
		return of(sight).of(unit.index()).stream().flatMap((due) -> matter(sight, due).stream()).toList();
	}

	/** What no unit is known for, in words. */
	public List<Matter> ofNobody(Sight sight, Dues dues) {
		return dues.ofNobody().stream().flatMap((due) -> matter(sight, due).stream()).toList();
	}

	private Optional<Matter> matter(Sight sight, Due due) {
		boolean isLate = due.isLate(LocalDate.now(this.clock));
		String day = sight.say(due.day());
		return switch (due) {
			case Due.Outcome outcome -> sight.plan()
				.find(Label.INDICATOR, outcome.target().indicator())
				.stream()
				.mapToObj((index) -> new Matter(new ElementView(sight.plan(), index),
						sight.words().of(isLate ? "report.lateSince" : "report.dueOn", day), isLate))
				.findFirst();
			case Due.Progress progress -> Optional.of(new Matter(new ElementView(sight.plan(), progress.activity()),
					sight.words().of("report.due." + progress.cause(), day), isLate));
		};
	}

	/** How much is to be reported still, of all units and of nobody. */
	public Tally count(Sight sight) {
		Dues dues = of(sight);
		LocalDate today = LocalDate.now(this.clock);
		List<Due> all = Stream
			.concat(dues.units().stream().flatMap((unit) -> dues.of(unit).stream()), dues.ofNobody().stream())
			.toList();
		return new Tally(all.size(), all.stream().filter((due) -> due.isLate(today)).count(), dues.units().size());
	}

	/**
	 * Something to report.
	 *
	 * @param about the indicator or the activity
	 * @param said when it is expected, or what is late with it
	 * @param isLate whether it is late
	 */
	public record Matter(ElementView about, String said, boolean isLate) {
	}

	/**
	 * How much there is to report.
	 *
	 * @param all how much
	 * @param late how much of it is late
	 * @param units how many units it is for
	 */
	public record Tally(long all, long late, long units) {
	}

}
