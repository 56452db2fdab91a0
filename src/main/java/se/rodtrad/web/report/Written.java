package se.rodtrad.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.WrittenNumber;
import se.rodtrad.web.receipt.Numbers;
import se.rodtrad.web.sight.Words;

/**
 * What somebody wrote into the form, and what is wrong with it, field by field.
 */
final class Written {

	private static final int LONGEST_NOTE = 500;

	private static final int LONGEST_COMMENT = 5_000;

	private final Map<String, String> texts;

	private final Map<String, String> faults = new LinkedHashMap<>();

	private final List<String> general = new ArrayList<>();

	private final Words words;

	Written(Map<String, String> texts, Words words) {
		this.texts = Map.copyOf(texts);
		this.words = words;
	}

	/** A field as it was written; as it stands in the plan where nothing was. */
	Field field(String name, String standing) {
		return new Field(name, this.texts.getOrDefault(name, standing), Optional.ofNullable(this.faults.get(name)));
	}

	/**
	 * Whether a field was sent that says something else than what stands in it: the rest
	 * is left as it is.
	 */
	boolean isChanged(String name, String standing) {
		return this.texts.containsKey(name) && !text(name).equals(plain(standing));
	}

	/** A text without blanks at its ends; empty when nothing was written. */
	private String text(String name) {
		return plain(this.texts.getOrDefault(name, ""));
	}

	/** Browsers send the ends of lines in their own way. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/** A note; a fault when it is too long. */
	String note(String name) {
		return text(name, LONGEST_NOTE);
	}

	/** A comment; a fault when it is too long. */
	String comment(String name) {
		return text(name, LONGEST_COMMENT);
	}

	private String text(String name, int longest) {
		String text = text(name);
		if (text.length() > longest) {
			fault(name, this.words.of("report.long", String.valueOf(text.length()), String.valueOf(longest)));
		}
		else if (text.chars().anyMatch((sign) -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
			fault(name, this.words.of("report.signs"));
		}
		return text;
	}

	/** A number; a fault when what was written is none. */
	OptionalDouble number(String name) {
		String text = text(name);
		Optional<WrittenNumber> number = WrittenNumber.parse(text).filter((found) -> !found.isPercent());
		if (!text.isEmpty() && number.isEmpty()) {
			fault(name, this.words.of("report.number", text));
		}
		return number.map((found) -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty());
	}

	/** Whole percent or parts of it, 0 to 100; a fault when what was written is none. */
	OptionalDouble percent(String name) {
		String text = text(name);
		Optional<WrittenNumber> number = WrittenNumber.parse(text)
			.filter((found) -> found.value() >= 0 && found.value() <= 100);
		if (!text.isEmpty() && number.isEmpty()) {
			fault(name, this.words.of("report.percent", text));
		}
		return number.map((found) -> OptionalDouble.of(Numbers.share(found.value()))).orElse(OptionalDouble.empty());
	}

	/** One of some choices; nothing when nothing was chosen, a fault when it is none. */
	<E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
		String text = text(name);
		Optional<E> chosen = List.of(choices.getEnumConstants())
			.stream()
			.filter((choice) -> choice.name().equals(text))
			.findFirst();
		if (!text.isEmpty() && chosen.isEmpty()) {
			fault(name, this.words.of("report.choice", text));
		}
		return chosen;
	}

	/** Says what is wrong with a field. */
	void fault(String name, String sentence) {
		this.faults.merge(name, sentence, (one, other) -> one + " " + other);
	}

	/** Says what is wrong with the whole. */
	void fault(String sentence) {
		this.general.add(sentence);
	}

	/** Whether something is wrong. */
	boolean isFaulty() {
		return !this.faults.isEmpty() || !this.general.isEmpty();
	}

	/** The fields that something is wrong with, in order. */
	List<Field> faultyFields() {
		return this.faults.keySet().stream().map((name) -> field(name, "")).toList();
	}

	/** What is wrong with the whole. */
	List<String> general() {
		return List.copyOf(this.general);
	}

	/** What was written, as it came. */
	Map<String, String> texts() {
		return this.texts;
	}

}
