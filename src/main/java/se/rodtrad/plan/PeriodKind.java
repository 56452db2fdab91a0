package se.rodtrad.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of period that values are reported for, and how their keys are written. */
public enum PeriodKind {

	/** <em>År</em>: {@code 2024}. */
	YEAR("(\\d{4})", 12, 12),
	/** <em>Tertial</em>: {@code 2024-T1} to {@code 2024-T3}. */
	TERTIAL("(\\d{4})-T([1-3])", 4, 4),
	/** <em>Kvartal</em>: {@code 2024-Q1} to {@code 2024-Q4}. */
	QUARTER("(\\d{4})-Q([1-4])", 3, 3),
	/** <em>Månad</em>: {@code 2024-01} to {@code 2024-12}. */
	MONTH("(\\d{4})-(0[1-9]|1[0-2])", 1, 1),
	/** <em>Ackumulerat</em>, January to the month: {@code 2024-YTD08}. */
	YTD("(\\d{4})-YTD(0[1-9]|1[0-2])", 0, 1);

	private final Pattern pattern;

	private final int fixedMonths;

	private final int step;

	PeriodKind(String pattern, int fixedMonths, int step) {
		this.pattern = Pattern.compile(pattern);
		this.fixedMonths = fixedMonths;
		this.step = step;
	}

	/** The period of this kind that ends with a month. */
	private Element.Period endingIn(YearMonth month) {
		int number = month.getMonthValue() / Math.max(this.step, 1);
		String key = switch (this) {
			case YEAR -> "%04d".formatted(month.getYear());
			case TERTIAL -> "%04d-T%d".formatted(month.getYear(), number);
			case QUARTER -> "%04d-Q%d".formatted(month.getYear(), number);
			case MONTH -> "%04d-%02d".formatted(month.getYear(), number);
			case YTD -> "%04d-YTD%02d".formatted(month.getYear(), number);
		};
		return parse(key).orElseThrow();
	}

	/** The period of the same kind that comes next before; accumulated: a year before. */
	static Element.Period previous(Element.Period period) {
		return (period.periodKind() == YTD) ? yearBefore(period)
				: period.periodKind().endingIn(YearMonth.from(period.firstDay()).minusMonths(1));
	}

	/** The same months a year before. */
	static Element.Period yearBefore(Element.Period period) {
		return period.periodKind().endingIn(YearMonth.from(period.lastDay()).minusYears(1));
	}

	static Optional<Element.Period> parse(String key) {
		for (PeriodKind kind : values()) {
			Matcher matcher = kind.pattern.matcher(key);
			if (matcher.matches()) {
				return Optional.of(kind.period(key, matcher));
			}
		}
		return Optional.empty();
	}

	private Element.Period period(String key, MatchResult match) {
		LocalDate newYear = LocalDate.of(Integer.parseInt(match.group(1)), 1, 1);
		int monthsToEnd = (match.groupCount() > 1) ? Integer.parseInt(match.group(2)) * this.step : this.step;
		LocalDate dayAfter = newYear.plusMonths(monthsToEnd);
		LocalDate firstDay = (this == YTD) ? newYear : dayAfter.minusMonths(this.fixedMonths);
		return new Element.Period(key, Validity.ALWAYS, Element.Origin.NONE, this, firstDay, dayAfter.minusDays(1));
	}

}
