package se.rodtrad.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.rows.filter.Filter;
import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.table.Question;
import se.rodtrad.rows.table.Table;
import se.rodtrad.steering.Term;

/**
 * A table as OData has it: each row with a key, which is its place in the table.
 *
 * @param <R> its rows
 * @param table the table
 * @param columns its columns, or those that are asked for
 * @param isWanted which of its rows are asked for
 */
record EntitySet<R>(Table<R> table, List<Column<R>> columns, Predicate<R> isWanted) {

	/** The name of the key. */
	static final String KEY = "row_id";

	static <R> EntitySet<R> of(Table<R> table) {
		List<Column<R>> columns = new ArrayList<>();
		columns.add(new Column<>(KEY, Column.Type.TEXT, "",
				new Term("Radens plats i tabellen; den har ingen annan rad",
						"The place of the row in the table, which no other row has"),
				(row, cells) -> cells.text(Paging.cursor(table.place().apply(row)))));
		columns.addAll(table.columns());
		return new EntitySet<>(table, List.copyOf(columns), (_) -> true);
	}

	/** Which columns it has, as a context says it; nothing when it has all. */
	String selection() {
		return (this.columns.size() > this.table.columns().size()) ? ""
				: "(%s)".formatted(String.join(",", this.columns.stream().map(Column::name).toList()));
	}

	/**
	 * With some of its columns only, in its own order.
	 * @throws RodTradException.Invalid when there is none of a name
	 */
	private EntitySet<R> select(List<String> names) {
		if (names.isEmpty() || names.contains("*")) {
			return this;
		}
		List<String> known = this.columns.stream().map(Column::name).toList();
		names.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new RodTradException.Invalid(
					"$select: found «%s», expected one of %s".formatted(name, String.join(", ", known)));
		});
		return new EntitySet<>(this.table,
				this.columns.stream().filter((column) -> names.contains(column.name())).toList(), this.isWanted);
	}

	/** With the rows only that a filter wants, which may name all of its columns. */
	private EntitySet<R> filter(Optional<String> filter) {
		return filter.map((text) -> new EntitySet<>(this.table, this.columns, Filter.read(text, this.columns)))
			.orElse(this);
	}

	/** What is asked for of a table. */
	static <R> EntitySet<R> of(Table<R> table, SystemOptions options) {
		return of(table).filter(options.filter()).select(options.select());
	}

	/** The rows that a question asks for, in order. */
	Stream<R> rows(Question question) {
		return this.table.answer(question).filter(this.isWanted);
	}

}
