package se.rodtrad.plan.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes text apart into words that can be compared: lower case, without accents, but with
 * å, ä and ö as letters of their own.
 */
final class Words {

	private static final Locale SWEDISH = Locale.of("sv");

	private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private Words() {
	}

	/** The words of a text, in order. */
	static List<String> of(String text) {
		return NOT_A_WORD.splitAsStream(folded(text)).filter(Predicate.not(String::isEmpty)).toList();
	}

	/** The text in lower case and without accents. */
	static String folded(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(SWEDISH);
		return hasAccents(lower) ? withoutAccents(lower) : lower;
	}

	private static boolean hasAccents(String lower) {
		return lower.chars().anyMatch((letter) -> letter > 127 && !isSwedish(letter));
	}

	private static boolean isSwedish(int letter) {
		return letter == 'å' || letter == 'ä' || letter == 'ö';
	}

	private static String withoutAccents(String lower) {
		StringBuilder plain = new StringBuilder(lower.length());
		lower.codePoints().forEach((letter) -> {
			if (isSwedish(letter)) {
				plain.appendCodePoint(letter);
			}
			else {
				String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
				plain.append(ACCENTS.matcher(apart).replaceAll(""));
			}
		});
		return plain.toString();
	}

}
