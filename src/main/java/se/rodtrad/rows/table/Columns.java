package se.rodtrad.rows.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import se.rodtrad.rows.format.Cells;
import se.rodtrad.rows.format.Column;
import se.rodtrad.steering.Term;

/**
 * Collects the columns of a table.
 *
 * @param <R> the rows that they are read from
 */
final class Columns<R> {

	/** The unit of what runs from 0 to 1. */
	static final String SHARE = "0–1";

	private final List<Column<R>> collected = new ArrayList<>();

	List<Column<R>> all() {
		return this.collected;
	}

	Columns<R> add(String name, Column.Type type, String unit, Term about, BiConsumer<R, Cells> value) {
		this.collected.add(new Column<>(name, type, unit, about, value));
		return this;
	}

	Columns<R> text(String name, String sv, String en, Function<R, String> value) {
		return add(name, Column.Type.TEXT, "", new Term(sv, en), (row, cells) -> {
			String text = value.apply(row);
			if (text.isEmpty()) {
				cells.none();
			}
			else {
				cells.text(text);
			}
		});
	}

	/** Codes of which there may be several in a cell. */
	Columns<R> codes(String name, String sv, String en, Function<R, List<? extends Enum<?>>> value) {
		return text(name, sv, en, (row) -> String.join(" ", value.apply(row).stream().map(Enum::name).toList()));
	}

	Columns<R> number(String name, String unit, String sv, String en, Function<R, Optional<Double>> value) {
		return add(name, Column.Type.NUMBER, unit, new Term(sv, en),
				(row, cells) -> value.apply(row).ifPresentOrElse(cells::number, cells::none));
	}

	Columns<R> integer(String name, String unit, String sv, String en, ToLongFunction<R> value) {
		return add(name, Column.Type.INTEGER, unit, new Term(sv, en),
				(row, cells) -> cells.integer(value.applyAsLong(row)));
	}

	Columns<R> flag(String name, String sv, String en, Predicate<R> value) {
		return add(name, Column.Type.FLAG, "", new Term(sv, en), (row, cells) -> cells.flag(value.test(row)));
	}

	Columns<R> day(String name, String sv, String en, Function<R, Optional<LocalDate>> value) {
		return add(name, Column.Type.DAY, "", new Term(sv, en),
				(row, cells) -> value.apply(row).ifPresentOrElse(cells::day, cells::none));
	}

	Columns<R> instant(String name, String sv, String en, Function<R, Instant> value) {
		return add(name, Column.Type.INSTANT, "", new Term(sv, en), (row, cells) -> cells.instant(value.apply(row)));
	}

	/** A value as the graph has it. */
	Columns<R> value(String name, Column.Type type, Term about, Function<R, Optional<Object>> value) {
		return add(name, type, "", about,
				(row, cells) -> value.apply(row).ifPresentOrElse((found) -> write(found, cells), cells::none));
	}

	private static void write(Object value, Cells cells) {
		switch (value) {
			case String text -> cells.text(text);
			case Boolean flag -> cells.flag(flag);
			case Long number -> cells.integer(number);
			case Double number -> cells.number(number);
			case LocalDate day -> cells.day(day);
			case List<?> texts -> cells.text(String.join(" | ", texts.stream().map(String::valueOf).toList()));
			default -> throw new IllegalStateException("No cell for " + value.getClass());
		}
	}

	/**
	 * What tells of an element: its id, label, key, name and kind.
	 * @param prefix what the names of the columns begin with
	 * @param sv what it is, in Swedish, in the definite form
	 * @param en what it is, in English
	 */
	Columns<R> element(String prefix, String sv, String en, Function<R, ? extends Named> element) {
		return text(prefix + "id", "Id för " + sv + ": samma i alla tabeller och över revisioner",
				"The id of " + en + ": the same in all tables and over revisions", element.andThen(Named::id))
			.text(prefix + "label", "Etiketten för " + sv, "The label of " + en, element.andThen(Named::label))
			.text(prefix + "key", "Regionens egen nyckel för " + sv, "The region's own key of " + en,
					element.andThen(Named::key))
			.text(prefix + "name", "Namnet på " + sv, "The name of " + en, element.andThen(Named::name))
			.text(prefix + "kind", "Typen i styrmodellen av " + sv, "The kind in the steering model of " + en,
					element.andThen(Named::kind));
	}

}
