package se.rodtrad.rows;

import java.util.ArrayList;
import java.util.List;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.table.Table;
import se.rodtrad.steering.Term;

/**
 * A table as OData has it: each row with a key, which is its place in the table.
 *
 * @param <R> its rows
 * @param table the table
 * @param columns its columns, or those that are asked for
 */
record EntitySet<R>(Table<R> table, List<Column<R>> columns) {

	/** The name of the key. */
	static final String KEY = "row_id";

	static <R> EntitySet<R> of(Table<R> table) {
		List<Column<R>> columns = new ArrayList<>();
		columns.add(new Column<>(KEY, Column.Type.TEXT, "",
				new Term("Radens plats i tabellen; den har ingen annan rad",
						"The place of the row in the table, which no other row has"),
				(row, cells) -> cells.text(Paging.cursor(table.place().apply(row)))));
		columns.addAll(table.columns());
		return new EntitySet<>(table, List.copyOf(columns));
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
	EntitySet<R> select(List<String> names) {
		if (names.isEmpty() || names.contains("*")) {
			return this;
		}
		List<String> known = this.columns.stream().map(Column::name).toList();
		names.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new RodTradException.Invalid(
					"$select: found «%s», expected one of %s".formatted(name, String.join(", ", known)));
		});
		return new EntitySet<>(this.table,
				this.columns.stream().filter((column) -> names.contains(column.name())).toList());
	}

}
