package se.rodtrad.transfer.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Worksheet;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.transfer.sheet.Column;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Words;

/**
 * The words of the drop-downs, each list a column of a hidden sheet of its own, since a
 * list written into a cell's rule may have only 255 characters.
 */
final class Lists {

	private final SteeringModel model;

	private final Language language;

	private final Words words;

	private final Map<List<String>, Integer> places = new LinkedHashMap<>();

	Lists(SteeringModel model, Language language, Words words) {
		this.model = model;
		this.language = language;
		this.words = words;
	}

	static String sheetName(Language language) {
		return (language == Language.SWEDISH) ? "Listor" : "Lists";
	}

	/** Where the list of a column's words stands, if it has a list. */
	Optional<Place> range(Column column, Optional<Label> label) {
		List<String> entries = entries(column, label);
		if (entries.isEmpty()) {
			return Optional.empty();
		}
		int place = this.places.computeIfAbsent(entries, (_) -> this.places.size());
		return Optional.of(new Place(sheetName(this.language), place, entries.size()));
	}

	/**
	 * The example of a column with a list: what is stated for it, or one of its words.
	 */
	String example(Column column, Optional<Label> label) {
		List<String> entries = entries(column, label);
		return switch (column.type()) {
			case CHOICE -> column.example().isEmpty() ? "" : this.language.of(this.words.choice(column.example()));
			case FLAG -> column.example().equals("true") ? entries.getFirst() : "";
			case LINK_TYPE -> this.language.of(this.words.linkType(LinkType.valueOf(column.example())));
			case KIND -> entries.isEmpty() ? "" : kind(entries, label.orElseThrow());
			case MODEL -> entries.getFirst();
			case KEY, TEXT, TEXTS, INTEGER, NUMBER, DATE, PERIOD, LINK -> column.example();
		};
	}

	/** Laws come first; of what is planned the last is nearest to who fills it in. */
	private static String kind(List<String> kinds, Label label) {
		return (label == Label.EXTERNAL_REQUIREMENT) ? kinds.getFirst() : kinds.getLast();
	}

	private List<String> entries(Column column, Optional<Label> label) {
		return switch (column.type()) {
			case KIND -> kinds(label.orElseThrow());
			case CHOICE -> column.choices().stream().map(this.words::choice).map(this.language::of).toList();
			case FLAG -> (this.language == Language.SWEDISH) ? List.of("ja", "nej") : List.of("yes", "no");
			case LINK_TYPE ->
				Arrays.stream(LinkType.values()).map(this.words::linkType).map(this.language::of).toList();
			case MODEL -> List.of(this.model.id());
			case KEY, TEXT, TEXTS, INTEGER, NUMBER, DATE, PERIOD, LINK -> List.of();
		};
	}

	/** The names of the kinds, or the code where several have the same name. */
	private List<String> kinds(Label label) {
		List<SteeringModel.NamedKind> kinds = this.model.kindsOf(label);
		List<String> names = kinds.stream().map((kind) -> Words.fold(this.language.of(kind.name()))).toList();
		return kinds.stream().map((kind) -> {
			String name = this.language.of(kind.name());
			return (names.indexOf(Words.fold(name)) == names.lastIndexOf(Words.fold(name))) ? name : kind.code();
		}).toList();
	}

	void write(Worksheet page) {
		this.places.forEach((entries, place) -> {
			for (int row = 0; row < entries.size(); row++) {
				page.value(row, place, entries.get(row));
			}
		});
	}

	/**
	 * Where a list stands.
	 *
	 * @param sheet the sheet
	 * @param column the column, from 0
	 * @param size how many words it has
	 */
	record Place(String sheet, int column, int size) {

		String formula() {
			String letter = letters(this.column);
			return "'%s'!$%s$1:$%s$%d".formatted(this.sheet, letter, letter, this.size);
		}

		private static String letters(int column) {
			String last = String.valueOf((char) ('A' + column % 26));
			return (column < 26) ? last : (char) ('A' + column / 26 - 1) + last;
		}

	}

}
