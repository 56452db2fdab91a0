package se.rodtrad.change.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;

/**
 * What facts must say, between which limits numbers lie and how long texts may be: the
 * same as the workbook asks for.
 */
final class Limits {

	private static final Map<Label, List<String>> REQUIRED = Map.ofEntries(
			Map.entry(Label.ORG_UNIT, List.of("kind", "name")), Map.entry(Label.ROLE, List.of("title")),
			Map.entry(Label.EXTERNAL_REQUIREMENT, List.of("kind", "citation")),
			Map.entry(Label.STEERING_DOCUMENT, List.of("kind", "name")),
			Map.entry(Label.DOCUMENT_VERSION, List.of("name")), Map.entry(Label.RESULT_AREA, List.of("name")),
			Map.entry(Label.PERSPECTIVE, List.of("kind", "name")), Map.entry(Label.GOAL, List.of("kind", "text")),
			Map.entry(Label.MISSION, List.of("name")), Map.entry(Label.INDICATOR, List.of("name")),
			Map.entry(Label.ACTIVITY, List.of("kind", "title")), Map.entry(Label.ASSESSMENT, List.of("status")),
			Map.entry(Label.COMMENT, List.of("text")), Map.entry(Label.TARGET, List.of("owner", "indicator", "period")),
			Map.entry(Label.MEASUREMENT, List.of("indicator", "period")));

	private static final Map<String, Range> RANGES = Map.of("decimals", new Range(0, 9), "lagDays", new Range(0, 3660),
			"changeInterval", Range.NOT_NEGATIVE, "tolerance", Range.NOT_NEGATIVE, "progress", new Range(0, 1), "share",
			new Range(0, 1), "weight", new Range(0, Link.HEAVIEST));

	/** Characters of a text, and of a list in one cell of the workbook. */
	static final int LONGEST_TEXT = 32_767;

	private static final String BETWEEN_TEXTS = "|";

	/** What XML, and so a workbook and a picture, cannot hold. */
	private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

	private static final Term WRITABLE = new Term("text utan styrtecken", "text without control characters");

	private static final String GROUP = "group";

	private static final Pattern GROUPS = Pattern.compile("[^|\\p{Cc}\\p{Cs}]{1,20}");

	private static final Term OWN_CODE = new Term("T, K, M eller en egen kod av högst 20 tecken",
			"T, K, M or a code of your own of at most 20 characters");

	private static final Term SHORTER = new Term("högst 32 767 tecken", "at most 32,767 characters");

	private Limits() {
	}

	/** The properties that a fact must state. */
	static List<String> required(Subject subject) {
		return switch (subject) {
			case Region.Self _ -> List.of("name");
			case Element.Id element -> REQUIRED.getOrDefault(element.label(), List.of());
			case Link.Id _ -> List.of();
			case Value.Id value -> REQUIRED.getOrDefault(value.label(), List.of());
		};
	}

	/** What is expected of a property instead, when its value lies outside its limits. */
	static Optional<Term> unfit(String property, Object value) {
		return switch (value) {
			case Number number -> unfit(range(property), number.doubleValue());
			case String code when property.equals(GROUP) ->
				GROUPS.matcher(code).matches() ? Optional.empty() : Optional.of(OWN_CODE);
			case String text -> unfit(text);
			case List<?> texts ->
				unfit(texts.stream().map(Object::toString).collect(Collectors.joining(BETWEEN_TEXTS)));
			default -> Optional.empty();
		};
	}

	private static Optional<Term> unfit(Range range, double number) {
		return range.contains(number) ? Optional.empty() : Optional.of(range.words());
	}

	private static Optional<Term> unfit(String text) {
		if (text.length() > LONGEST_TEXT) {
			return Optional.of(SHORTER);
		}
		return UNWRITABLE.matcher(text).find() ? Optional.of(WRITABLE) : Optional.empty();
	}

	/** What an error shows of a value: of a text that is too long its length. */
	static String shown(Object value) {
		String text = value.toString();
		return (text.length() > LONGEST_TEXT) ? String.valueOf(text.length()) : text;
	}

	/** The limits of a number, none when it has none. */
	static Range range(String property) {
		return RANGES.getOrDefault(property, Range.ANY);
	}

	/**
	 * Limits of a number, both included.
	 */
	record Range(double least, double most) {

		static final Range ANY = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);

		static final Range NOT_NEGATIVE = new Range(0, Double.MAX_VALUE);

		boolean contains(double number) {
			return this.least <= number && number <= this.most;
		}

		Term words() {
			if (this.most < Double.MAX_VALUE) {
				String limits = "%s–%s".formatted(shown(this.least), shown(this.most));
				return new Term("ett tal inom " + limits, "a number within " + limits);
			}
			return (this.least == 0) ? new Term("ett tal ≥ 0", "a number ≥ 0") : new Term("ett tal", "a number");
		}

		private static String shown(double number) {
			return String.valueOf(Math.round(number));
		}

	}

}
