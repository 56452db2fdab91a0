package se.rodtrad.transfer.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number as the reader of the file sees it, from 1; in CSV the line
 * that it begins on
 * @param cells its cells, from the first column; those to the right of the last are empty
 */
public record Row(int number, List<Cell> cells) {

	/** The cell in a column, counted from 0. */
	public Cell cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : Cell.Empty.CELL;
	}

	/** Whether nothing stands in it. */
	public boolean isEmpty() {
		return this.cells.stream().allMatch((cell) -> cell instanceof Cell.Empty);
	}

	/** Whether it is meant for people only: its first cell begins with {@code #}. */
	public boolean isComment() {
		return cell(0) instanceof Cell.Text(String text) && text.startsWith("#");
	}

}
