package se.rodtrad.followup.due;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.api.Stamp;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.ElementFilter;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.steering.SteeringModels;

/** Gives out what is due as a calendar that Outlook and others subscribe to. */
@Controller
class DueController {

	/** Years beyond these are no years to plan for, and overflow. */
	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final int MOST = 5_000;

	private static final int MOST_YEARS = 5;

	private static final int MONTHS_BACK = 3;

	private static final int MONTHS_AHEAD = 13;

	/** What may be asked, and how often. */
	private static final Map<String, Integer> PARAMETERS = Map.of("from", 1, "to", 1, "what",
			Occasion.What.values().length, "unit", 100, "asOf", 1, "minRevision", 1, "lang", 1);

	private static final String STALE = "110 - \"Response is Stale\"";

	private final PlanGraphs graphs;

	private final SteeringModels models;

	private final Ledger ledger;

	private final Clock clock;

	DueController(PlanGraphs graphs, SteeringModels models, Ledger ledger, Clock clock) {
		this.graphs = graphs;
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
		Map<String, String[]> asked = request.getParameterMap();
		asked.forEach(DueController::requireKnown);
		PlanGraph plan = Viewpoint
			.of(first(asked, "asOf").map(AsOf::parse),
					first(asked, "minRevision").map((text) -> number("minRevision", text)))
			.map((viewpoint) -> viewpoint.of(this.graphs, region))
			.orElseGet(() -> this.graphs.current(region));
		Occasion.Days days = days(asked);
		Set<Occasion.What> wanted = wanted(asked);
		List<String> units = all(asked, "unit");
		boolean isEnglish = isEnglish(asked, preferred);
		Stamp stamp = Stamp.of(this.ledger, plan);
		setHeaders(response, stamp, isEnglish);
		List<String> parts = new ArrayList<>(List.of("due.ics", days.toString(), wanted.toString(), units.toString(),
				String.valueOf(isEnglish), Optional.ofNullable(response.getHeader("Rod-Trad-Version")).orElse("")));
		this.models.renewed(plan.region()).editions().values().stream().sorted().forEach(parts::add);
		boolean isKnown = stamp.tag(parts)
			.filter((tag) -> new ServletWebRequest(request, response).checkNotModified(tag))
			.isPresent();
		if (!isKnown) {
			List<Occasion> dues = dues(plan, days, wanted, units);
			response.setContentType("text/calendar;charset=UTF-8");
			if (!HttpMethod.HEAD.matches(request.getMethod())) {
				new DueCalendar(plan.region(), isEnglish, instantOf(plan)).write(dues, response.getOutputStream());
			}
		}
	}

	private static void requireKnown(String name, String[] values) {
		Integer most = PARAMETERS.get(name);
		if (most == null) {
			throw new RodTradException.Invalid("Parameter «%s» of due.ics: expected one of %s".formatted(name,
					String.join(", ", PARAMETERS.keySet().stream().sorted().toList())));
		}
		if (values.length > most) {
			throw new RodTradException.Invalid(
					"%s: found it %d times, expected at most %d".formatted(name, values.length, most));
		}
	}

	private static Optional<String> first(Map<String, String[]> asked, String name) {
		return all(asked, name).stream().findFirst();
	}

	private static List<String> all(Map<String, String[]> asked, String name) {
		return Arrays.stream(asked.getOrDefault(name, new String[0])).sorted().distinct().toList();
	}

	private static long number(String name, String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new RodTradException.Invalid("%s: found «%s», expected a whole number".formatted(name, text));
		}
	}

	private Occasion.Days days(Map<String, String[]> asked) {
		LocalDate month = LocalDate.now(this.clock).withDayOfMonth(1);
		LocalDate from = day(asked, "from").orElse(month.minusMonths(MONTHS_BACK));
		LocalDate to = day(asked, "to").orElse(month.plusMonths(MONTHS_AHEAD));
		if (!from.isBefore(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
			throw new RodTradException.Invalid(
					"from, to: found %s and %s, expected from before to, and at most %d years".formatted(from, to,
							MOST_YEARS));
		}
		return new Occasion.Days(from, to);
	}

	private static Optional<LocalDate> day(Map<String, String[]> asked, String name) {
		return first(asked, name).map((text) -> Optional.of(text)
			.filter((written) -> DAY.matcher(written).matches())
			.flatMap(DueController::parse)
			.orElseThrow(() -> new RodTradException.Invalid(
					"%s: found «%s», expected a day such as 2026-06-30".formatted(name, text))));
	}

	private static Optional<LocalDate> parse(String day) {
		try {
			return Optional.of(LocalDate.parse(day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Set<Occasion.What> wanted(Map<String, String[]> asked) {
		Set<Occasion.What> wanted = EnumSet.noneOf(Occasion.What.class);
		all(asked, "what").forEach((name) -> wanted.add(Arrays.stream(Occasion.What.values())
			.filter((what) -> what.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new RodTradException.Invalid("what: found «%s», expected one of %s".formatted(name,
					String.join(", ", Arrays.stream(Occasion.What.values()).map(Occasion.What::name).toList()))))));
		return wanted.isEmpty() ? EnumSet.allOf(Occasion.What.class) : wanted;
	}

	private static boolean isEnglish(Map<String, String[]> asked, Locale preferred) {
		String language = first(asked, "lang").orElse(preferred.getLanguage());
		if (!List.of("sv", "en").contains(language)) {
			throw new RodTradException.Invalid("lang: found «%s», expected sv or en".formatted(language));
		}
		return language.equals("en");
	}

	private void setHeaders(HttpServletResponse response, Stamp stamp, boolean isEnglish) {
		stamp.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, isEnglish ? "en" : "sv");
		if (this.graphs.isBehind()) {
			response.setHeader(HttpHeaders.WARNING, STALE);
		}
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
