package se.rodtrad.transfer.sheet;

import java.util.List;
import java.util.Locale;

import se.rodtrad.steering.Term;

/** The languages of headers and words. */
public enum Language {

	/** Swedish, the first. */
	SWEDISH,
	/** English. */
	ENGLISH;

	/**
	 * The language that is wanted most by a header such as {@code en-GB,sv;q=0.5};
	 * Swedish when it asks for neither.
	 */
	public static Language accepted(String header) {
		try {
			List<Locale> known = List.of(Locale.of("sv"), Locale.ENGLISH);
			Locale wanted = Locale.lookup(Locale.LanguageRange.parse(header), known);
			return Locale.ENGLISH.equals(wanted) ? ENGLISH : SWEDISH;
		}
		catch (IllegalArgumentException ex) {
			return SWEDISH;
		}
	}

	/** The language of a locale; Swedish unless it is English. */
	public static Language of(Locale locale) {
		return locale.getLanguage().equals("en") ? ENGLISH : SWEDISH;
	}

	/** The term in this language. */
	public String of(Term term) {
		return (this == SWEDISH) ? term.sv() : term.en();
	}

	/** As in HTTP and HTML. */
	public String code() {
		return (this == SWEDISH) ? "sv" : "en";
	}

}
