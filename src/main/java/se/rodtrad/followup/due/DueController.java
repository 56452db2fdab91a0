package se.rodtrad.followup.due;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.file.Asked;
import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.ElementFilter;
import se.rodtrad.steering.SteeringModels;

/** Gives out what is due as a calendar that Outlook and others subscribe to. */
@Controller
class DueController {

	private static final int MOST = 5_000;

	private static final int MOST_YEARS = 5;

	private static final int MONTHS_BACK = 3;

	private static final int MONTHS_AHEAD = 13;

	/** What may be asked, and how often. */
	private static final Map<String, Integer> PARAMETERS = Map.of("from", 1, "to", 1, "what",
			Occasion.What.values().length, "unit", 100, "asOf", 1, "minRevision", 1, "lang", 1);

	private final FileAnswers answers;

	private final SteeringModels models;

	private final Ledger ledger;

	private final Clock clock;

	DueController(FileAnswers answers, SteeringModels models, Ledger ledger, Clock clock) {
		this.answers = answers;
		this.models = models;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * What is due between two days, from three months ago to a year ahead when not said.
	 */
	@GetMapping("/api/regions/{region}/due.ics")
	void due(@PathVariable String region, Locale preferred, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Asked asked = Asked.read("due.ics", PARAMETERS, request.getParameterMap());
		PlanGraph plan = this.answers.plan(region, asked);
		Occasion.Days days = days(asked);
		Set<Occasion.What> wanted = wanted(asked);
		List<String> units = asked.texts("unit").stream().sorted().distinct().toList();
		Locale language = asked.language(preferred);
		FileAnswer answer = this.answers.begin(plan, asked, request, response).in(language);
		List<String> parts = new ArrayList<>(List.of(days.toString(), wanted.toString(), units.toString()));
		this.models.renewed(plan.region()).editions().values().stream().sorted().forEach(parts::add);
		if (!answer.isKnown(parts)) {
			List<Occasion> dues = dues(plan, days, wanted, units);
			DueCalendar calendar = new DueCalendar(plan.region(), language.equals(Locale.ENGLISH), instantOf(plan));
			answer.send("text/calendar;charset=UTF-8", (out) -> calendar.write(dues, out));
		}
	}

	private Occasion.Days days(Asked asked) {
		LocalDate month = LocalDate.now(this.clock).withDayOfMonth(1);
		LocalDate from = asked.day("from").orElse(month.minusMonths(MONTHS_BACK));
		LocalDate to = asked.day("to").orElse(month.plusMonths(MONTHS_AHEAD));
		if (!from.isBefore(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
			throw new RodTradException.Invalid(
					"from, to: found %s and %s, expected from before to, and at most %d years".formatted(from, to,
							MOST_YEARS));
		}
		return new Occasion.Days(from, to);
	}

	private static Set<Occasion.What> wanted(Asked asked) {
		List<Occasion.What> wanted = asked.choices("what", Occasion.What.class);
		return wanted.isEmpty() ? EnumSet.allOf(Occasion.What.class) : EnumSet.copyOf(wanted);
	}

	private List<Occasion> dues(PlanGraph plan, Occasion.Days days, Set<Occasion.What> wanted, List<String> units) {
		Optional<IntPredicate> ofUnits = Optional.of(units)
			.filter((keys) -> !keys.isEmpty())
			.map((keys) -> new ElementFilter(Optional.empty(), Optional.empty(), Optional.of(keys), Optional.empty(),
					Optional.empty(), Optional.empty())
				.test(plan));
		PlanOccasions ofPlan = new PlanOccasions(plan, ofUnits);
		List<Occasion> dues = Stream
			.of(new ModelYear(this.models, plan.region()).of(days),
					wanted.contains(Occasion.What.ACTIVITY) ? ofPlan.activities() : Stream.<Occasion>empty(),
					wanted.contains(Occasion.What.OUTCOME) ? ofPlan.outcomes() : Stream.<Occasion>empty())
			.flatMap((some) -> some)
			.filter((due) -> wanted.contains(due.what()) && due.isWithin(days))
			.sorted(Occasion.ORDER)
			.toList();
		if (dues.size() > MOST) {
			throw new RodTradException.LimitExceeded(
					"due.ics: found %d that are due, expected at most %d: say fewer days, a unit, or what"
						.formatted(dues.size(), MOST));
		}
		return dues;
	}

	/** When the plan became what it is, so that the same plan gives the same calendar. */
	private Instant instantOf(PlanGraph plan) {
		try {
			return this.ledger.revision(plan.region().id(), plan.revision())
				.map(Revision::instant)
				.orElseGet(this.clock::instant);
		}
		catch (RodTradException.Unreachable ex) {
			return this.clock.instant();
		}
	}

}
