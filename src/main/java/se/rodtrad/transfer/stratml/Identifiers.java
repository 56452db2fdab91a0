package se.rodtrad.transfer.stratml;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;

/**
 * Keys as identifiers of XML, of which a document may have each but once: with their
 * label in front, and what XML does not allow as ISO 9075-14 writes it, {@code _x0020_}
 * for a blank.
 */
public final class Identifiers {

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4,6})_");

	private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9._-]|_(?=x[0-9A-F]{4,6}_)");

	private Identifiers() {
	}

	/** The identifier of an element. */
	public static String of(Element.Id id) {
		return prefix(id.label()) + FORBIDDEN.matcher(id.key()).replaceAll(Identifiers::escaped);
	}

	private static String prefix(Label label) {
		return label.graphName().toLowerCase(Locale.ROOT) + ".";
	}

	private static String escaped(MatchResult found) {
		return found.group().equals("_") ? "_x005F_" : "_x%04X_".formatted(found.group().codePointAt(0));
	}

	/** The key that an identifier stands for; an identifier of others is a key itself. */
	static String key(Label label, String identifier) {
		String prefix = prefix(label);
		if (!identifier.startsWith(prefix)) {
			return identifier;
		}
		return ESCAPED.matcher(identifier.substring(prefix.length()))
			.replaceAll((found) -> Matcher.quoteReplacement(character(found.group(1)).orElse(found.group())));
	}

	private static Optional<String> character(String digits) {
		int code = Integer.parseInt(digits, 16);
		boolean isHalf = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
		return (Character.isValidCodePoint(code) && !isHalf) ? Optional.of(Character.toString(code)) : Optional.empty();
	}

}
