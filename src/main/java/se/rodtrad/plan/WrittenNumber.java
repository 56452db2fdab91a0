package se.rodtrad.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it, in a cell or a form: a decimal comma or point, blanks
 * between thousands or none, any sort of minus.
 *
 * @param value the number as it stands, finite: 40 for {@code 40 %}
 * @param isPercent whether it is followed by a sign of percent
 */
public record WrittenNumber(double value, boolean isPercent) {

	/** With blanks between thousands, or none. */
	private static final Pattern NUMBER = Pattern
		.compile("([+-]?)(\\d{1,3}(?: \\d{3})+|\\d{1,300})(?:[.,](\\d{1,300}))?(?:[eE]([+-]?\\d{1,3}))?( ?%)?");

	/** Reads a number, or nothing when the text is none. */
	public static Optional<WrittenNumber> parse(String text) {
		Matcher matcher = NUMBER.matcher(text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2212', '-'));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String fraction = (matcher.group(3) != null) ? "." + matcher.group(3) : "";
		String exponent = (matcher.group(4) != null) ? "e" + matcher.group(4) : "";
		double number = Double.parseDouble(matcher.group(1) + matcher.group(2).replace(" ", "") + fraction + exponent);
		return Double.isFinite(number) ? Optional.of(new WrittenNumber(number, matcher.group(5) != null))
				: Optional.empty();
	}

}
