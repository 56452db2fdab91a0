package se.rodtrad.followup.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Region;
import se.rodtrad.steering.FollowUp;
import se.rodtrad.steering.MonthWindow;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.steering.Term;

/**
 * What steering models say of the year, for each year by the model that is in force on
 * the day when it begins.
 */
final class ModelYear {

	private final SteeringModels models;

	private final Region region;

	ModelYear(SteeringModels models, Region region) {
		this.models = models;
		this.region = region;
	}

	Stream<Occasion> of(Occasion.Days days) {
		// what goes on over New Year begins in the year before
		return IntStream.rangeClosed(days.from().getYear() - 1, days.to().getYear())
			.boxed()
			.flatMap((year) -> Stream.concat(calendar(year), reports(year)));
	}

	private Stream<Occasion> calendar(int year) {
		return IntStream.rangeClosed(1, 12).boxed().flatMap((month) -> {
			LocalDate first = LocalDate.of(year, month, 1);
			return this.models.governing(this.region, first)
				.stream()
				.flatMap((model) -> model.followUp()
					.calendar()
					.stream()
					.flatMap((entry) -> entry.months()
						.filter((months) -> months.from() == month)
						.map((months) -> due(model, entry, months, first))
						.stream()));
		});
	}

	private static Occasion due(SteeringModel model, FollowUp.CalendarEntry entry, MonthWindow months,
			LocalDate first) {
		int length = Math.floorMod(months.to() - months.from(), 12);
		LocalDate last = YearMonth.from(first).plusMonths(length).atEndOfMonth();
		return new Occasion(Occasion.What.CALENDAR, String.join("|", model.id(), entry.what().sv(), first.toString()),
				first, last, entry.what(), who(model, entry.who()));
	}

	private Stream<Occasion> reports(int year) {
		return IntStream.rangeClosed(1, 12).mapToObj((month) -> YearMonth.of(year, month)).flatMap((month) -> {
			LocalDate last = month.atEndOfMonth();
			return this.models.governing(this.region, last)
				.stream()
				.flatMap((model) -> model.followUp()
					.reports()
					.stream()
					.filter((report) -> report.periods().contains(month.getMonthValue()))
					.map((report) -> due(model, report, month)));
		});
	}

	private static Occasion due(SteeringModel model, FollowUp.ReportKind report, YearMonth month) {
		LocalDate last = month.atEndOfMonth();
		return new Occasion(Occasion.What.REPORT, String.join("|", model.id(), report.code(), month.toString()), last,
				last, new Term("Perioden slut: " + report.name().sv(), "Period ends: " + report.name().en()),
				who(model, report.decidedBy()));
	}

	private static List<Term> who(SteeringModel model, List<String> actors) {
		List<Term> names = actors.stream().map(model.organisation()::actorName).toList();
		return names.isEmpty() ? List.of()
				: List.of(new Term("Av: " + String.join(", ", names.stream().map(Term::sv).toList()),
						"By: " + String.join(", ", names.stream().map(Term::en).toList())));
	}

}
