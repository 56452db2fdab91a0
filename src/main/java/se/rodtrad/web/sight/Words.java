package se.rodtrad.web.sight;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.springframework.context.MessageSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.steering.Term;

/**
 * What a page says, in the reader's language.
 *
 * @param messages the sentences of the pages
 * @param language the reader's
 */
public record Words(MessageSource messages, Locale language) {

	/** The language that comes first. */
	public static final Locale SWEDISH = Locale.of("sv");

	/** A sentence of the pages, with values in its places. */
	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, this.language);
	}

	/** A term of a steering model. */
	public String of(Term term) {
		return isSwedish() ? term.sv() : term.en();
	}

	public String of(Colour status) {
		return of("status." + status);
	}

	/** A share of the whole, 0 to 1, as whole percent. */
	public String percent(double share) {
		return of("percent", Math.round(share * 100));
	}

	/** The same with at most one decimal. */
	public String share(double share) {
		return of("percent", Math.round(share * 1000) / 10.0);
	}

	/** A day, as people write it. */
	public String of(LocalDate day) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", this.language).format(day);
	}

	/** A period, as people call it. */
	public String of(Element.Period period) {
		String year = String.valueOf(period.lastDay().getYear());
		int month = period.lastDay().getMonthValue();
		String key = "period." + period.periodKind();
		return switch (period.periodKind()) {
			case YEAR -> of(key, year);
			case TERTIAL -> of(key, year, month / 4);
			case QUARTER -> of(key, year, month / 3);
			case MONTH -> of(key, year, of(period.lastDay().getMonth()));
			case YTD -> of(key, year, of(period.firstDay().getMonth()), of(period.lastDay().getMonth()));
		};
	}

	/** A month. */
	public String of(Month month) {
		return month.getDisplayName(TextStyle.FULL_STANDALONE, this.language);
	}

	boolean isSwedish() {
		return this.language.getLanguage().equals("sv");
	}

}
