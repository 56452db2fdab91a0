package se.rodtrad.transfer.sheet;

import java.util.Locale;

import se.rodtrad.steering.Term;

/** The languages of headers and words. */
public enum Language {

	/** Swedish, the first. */
	SWEDISH,
	/** English. */
	ENGLISH;

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
