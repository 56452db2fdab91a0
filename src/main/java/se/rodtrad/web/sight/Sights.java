package se.rodtrad.web.sight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Value;

/**
 * Finds what a page looks at. When no period is chosen it is the latest one that has
 * ended and that goals have targets for: what there is to say something of.
 */
@Component
public class Sights {

	private static final Comparator<Element.Period> LATEST_FIRST = Comparator.comparing(Element.Period::lastDay)
		.thenComparing(Element.Period::firstDay)
		.reversed();

	private final PlanGraphs graphs;

	private final Reckonings reckonings;

	private final MessageSource messages;

	Sights(PlanGraphs graphs, Reckonings reckonings, MessageSource messages) {
		this.messages = messages;
		this.graphs = graphs;
		this.reckonings = reckonings;
	}

	/**
	 * What a page of a region looks at.
	 * @throws se.rodtrad.plan.RodTradException.NotFound when there is no such region, or
	 * no steering model is in force on the day
	 */
	public Sight of(String region, Choice choice, Locale language) {
		PlanGraph plan = Choice.stated(choice.asOf())
			.map((known) -> this.graphs.asOf(region, AsOf.parse(known)))
			.orElseGet(() -> this.graphs.current(region));
		return of(plan, choice, language);
	}

	/** The same of a plan, whatever was chosen of when it was known. */
	public Sight of(PlanGraph plan, Choice choice, Locale language) {
		LocalDate today = choice.at().orElseGet(this.reckonings::today);
		List<Element.Period> periods = periods(plan);
		Element.Period period = Choice.stated(choice.period())
			.map(Reckonings::period)
			.orElseGet(() -> usual(periods, today));
		Reckoning reckoning = this.reckonings.of(plan, period, choice.at(), Run.COMPUTED);
		return new Sight(reckoning, periods.contains(period) ? periods : with(periods, period), choice,
				new Words(this.messages, language));
	}

	/** The periods that there are targets for. */
	private static List<Element.Period> periods(PlanGraph plan) {
		return plan.values()
			.targets()
			.stream()
			.map(Value.Target::period)
			.distinct()
			.flatMap((key) -> Element.Period.parse(key).stream())
			.sorted(LATEST_FIRST)
			.toList();
	}

	private static List<Element.Period> with(List<Element.Period> periods, Element.Period other) {
		return Stream.concat(periods.stream(), Stream.of(other)).sorted(LATEST_FIRST).toList();
	}

	private static Element.Period usual(List<Element.Period> periods, LocalDate today) {
		return periods.stream()
			.filter((period) -> !period.lastDay().isAfter(today))
			.findFirst()
			.orElseGet(() -> Reckonings.period(String.valueOf(today.getYear())));
	}

}
