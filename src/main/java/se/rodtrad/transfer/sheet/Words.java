package se.rodtrad.transfer.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.Term;

/** What people write for codes: choices, types of link and labels. */
public final class Words {

	private final Map<String, String> choices;

	private final Map<String, List<String>> choicesByWord = new HashMap<>();

	private final Map<String, LinkType> linkTypesByWord = new HashMap<>();

	Words(Map<String, String> choices) {
		this.choices = Map.copyOf(choices);
		choices.forEach((code, word) -> Stream.of(code, word)
			.map(Words::fold)
			.distinct()
			.forEach((written) -> this.choicesByWord.computeIfAbsent(written, (_) -> new ArrayList<>()).add(code)));
		for (LinkType type : LinkType.values()) {
			this.linkTypesByWord.put(fold(type.name()), type);
			this.linkTypesByWord.put(fold(type.swedish()), type);
		}
	}

	/**
	 * Without case, accents and all but letters and digits, so that spelling hardly
	 * matters.
	 */
	public static String fold(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(plain.length());
		plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
		return folded.toString();
	}

	/** What a choice is called. */
	public Term choice(String code) {
		return new Term(this.choices.getOrDefault(code, code), code);
	}

	/** The choice that a text means, if it is one of some. */
	public Optional<String> choice(String text, Collection<String> among) {
		return this.choicesByWord.getOrDefault(fold(text), List.of()).stream().filter(among::contains).findFirst();
	}

	/** What a type of link is called. */
	public Term linkType(LinkType type) {
		return new Term(type.swedish(), type.name().toLowerCase(Locale.ROOT).replace('_', ' '));
	}

	/** The type of link that a text means. */
	public Optional<LinkType> linkType(String text) {
		return Optional.ofNullable(this.linkTypesByWord.get(fold(text)));
	}

	/** The flag that a text means. */
	public static Optional<Boolean> flag(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "ja", "j", "yes", "y", "true", "sant", "x", "1" -> Optional.of(true);
			case "nej", "n", "no", "false", "falskt", "0" -> Optional.of(false);
			default -> Optional.empty();
		};
	}

	/** The label that a text means, if it is one of some. */
	public static Optional<Label> label(String text, Collection<Label> among) {
		String wanted = fold(text);
		return among.stream().filter((label) -> fold(label.graphName()).equals(wanted)).findFirst();
	}

}
