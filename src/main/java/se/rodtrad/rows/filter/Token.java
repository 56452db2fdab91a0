package se.rodtrad.rows.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.rodtrad.plan.RodTradException;

/**
 * A word, a sign or a value of a filter.
 *
 * @param form what it is
 * @param text as it stands
 * @param place after how many characters it begins
 */
record Token(Form form, String text, int place) {

	/** The first that fits is meant. */
	enum Form {

		INSTANT("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})"), DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
		NUMBER("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"), NAME("[A-Za-z_][A-Za-z0-9_.]*"), SIGN("[(),/:]"),
		TEXT("'"), END("\\z");

		private final Pattern pattern;

		Form(String pattern) {
			this.pattern = Pattern.compile(pattern);
		}

	}

	/** The tokens of a filter, and its end. */
	static List<Token> all(String filter) {
		List<Token> all = new ArrayList<>();
		int at = blank(filter, 0);
		while (at < filter.length()) {
			Token next = next(filter, at);
			all.add(next);
			at = blank(filter, at + next.text.length());
		}
		all.add(new Token(Form.END, "", at));
		return all;
	}

	private static int blank(String filter, int from) {
		int at = from;
		while (at < filter.length() && Character.isWhitespace(filter.charAt(at))) {
			at++;
		}
		return at;
	}

	private static Token next(String filter, int at) {
		for (Form form : Form.values()) {
			Matcher found = form.pattern.matcher(filter).region(at, filter.length());
			if (found.lookingAt()) {
				return new Token(form, (form == Form.TEXT) ? quoted(filter, at) : found.group(), at);
			}
		}
		String rest = filter.substring(at, Math.min(filter.length(), at + 20));
		throw new RodTradException.Invalid(
				"$filter: found «%s» after %d characters, expected a column, a value or a sign".formatted(rest, at));
	}

	/** A quote in a text is written twice. */
	private static String quoted(String filter, int at) {
		int end = filter.indexOf('\'', at + 1);
		while (end >= 0 && filter.startsWith("''", end)) {
			end = filter.indexOf('\'', end + 2);
		}
		if (end < 0) {
			throw new RodTradException.Invalid(
					"$filter: found a text after %d characters that does not end, expected one in quotes"
						.formatted(at));
		}
		return filter.substring(at, end + 1);
	}

	boolean is(String sign) {
		return (this.form == Form.SIGN || this.form == Form.NAME) && this.text.equals(sign);
	}

	/** The value that is written out here, when it is one. */
	<R> Optional<Operand<R>> value() {
		try {
			return switch (this.form) {
				case TEXT ->
					value(Operand.Kind.TEXT, this.text.substring(1, this.text.length() - 1).replace("''", "'"));
				case NUMBER -> value(Operand.Kind.NUMBER, number());
				case DAY -> value(Operand.Kind.DAY, LocalDate.parse(this.text));
				case INSTANT -> value(Operand.Kind.INSTANT, OffsetDateTime.parse(this.text).toInstant());
				case NAME -> named();
				case SIGN, END -> Optional.empty();
			};
		}
		catch (DateTimeException ex) {
			throw wrong("a day such as 2026-06-30 or an instant such as 2026-01-31T12:00:00Z");
		}
	}

	private <R> Optional<Operand<R>> value(Operand.Kind kind, Object value) {
		return Optional.of(Operand.written(kind, this.text, value));
	}

	private <R> Optional<Operand<R>> named() {
		return switch (this.text) {
			case "null" -> Optional.of(Operand.nothing());
			case "true", "false" -> value(Operand.Kind.FLAG, Boolean.valueOf(this.text));
			default -> Optional.empty();
		};
	}

	private Object number() {
		try {
			return Long.valueOf(this.text);
		}
		catch (NumberFormatException ex) {
			return Double.valueOf(this.text);
		}
	}

	RodTradException.Invalid wrong(String expected) {
		return new RodTradException.Invalid("$filter: found %s after %d characters, expected %s"
			.formatted((this.form == Form.END) ? "nothing" : "«" + this.text + "»", this.place, expected));
	}

	NotOffered notOffered() {
		return new NotOffered("$filter: found «%s» after %d characters, which the feed does not do; expected %s"
			.formatted(this.text, this.place, Filter.OFFERED));
	}

}
