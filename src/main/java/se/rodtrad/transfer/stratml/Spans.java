package se.rodtrad.transfer.stratml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;

/** Periods as the standard has them: their first and their last day. */
public final class Spans {

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private static final Pattern ZONE = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");

	private Spans() {
	}

	/**
	 * The period of two days, or nothing when there is none. Where there are two of the
	 * same days, such as the first month and what has come in by its end, it is the one
	 * that has nothing before it in its year.
	 */
	public static Optional<Element.Period> of(LocalDate first, LocalDate last) {
		int year = first.getYear();
		return Stream
			.of(Stream.of("%04d".formatted(year)),
					IntStream.rangeClosed(1, 12).mapToObj((month) -> "%04d-%02d".formatted(year, month)),
					IntStream.rangeClosed(1, 4).mapToObj((quarter) -> "%04d-Q%d".formatted(year, quarter)),
					IntStream.rangeClosed(1, 3).mapToObj((tertial) -> "%04d-T%d".formatted(year, tertial)),
					IntStream.rangeClosed(1, 12).mapToObj((month) -> "%04d-YTD%02d".formatted(year, month)))
			.flatMap((keys) -> keys)
			.flatMap((key) -> Element.Period.parse(key).stream())
			.filter((period) -> period.firstDay().equals(first) && period.lastDay().equals(last))
			.findFirst();
	}

	/**
	 * Whether a day is the last that there is, by which others say that there is no end.
	 */
	static boolean isWithoutEnd(String text) {
		return day(text).filter(LAST::equals).isPresent();
	}

	/** A day of the years that have four digits; in what zone it is does not matter. */
	static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(ZONE.matcher(text).replaceFirst("")))
				.filter((day) -> day.getYear() > 0 && !day.isAfter(LAST));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
