package se.rodtrad.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How something goes for each of some rows and columns, by colour, shape and text
 * (<em>värmekarta</em>).
 *
 * @param corner what the rows are
 * @param columns the names of the columns
 * @param rows the rows, each with a cell for every column
 */
public record HeatPicture(String corner, List<String> columns, List<Row> rows) {

	private static final double SIDE = 220;

	private static final double CELL = 150;

	private static final double HEIGHT = 96;

	private static final double TOP = 78;

	private static final double MARGIN = 16;

	private static final int SIDE_SIGNS = 28;

	private static final int CELL_SIGNS = 19;

	public HeatPicture {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/** Draws it as a file that stands alone. */
	public String file(Caption caption) {
		return caption.around("heat", 2 * MARGIN + SIDE + CELL * this.columns.size(), TOP + HEIGHT * this.rows.size(),
				this::draw);
	}

	private void draw(Svg svg) {
		svg.label("note", MARGIN, TOP - 10, this.corner);
		for (int column = 0; column < this.columns.size(); column++) {
			List<String> lines = Lines.of(this.columns.get(column), CELL_SIGNS, 4);
			for (int line = 0; line < lines.size(); line++) {
				svg.label("name", x(column) + 8, TOP - 10 - 16.0 * (lines.size() - 1 - line), lines.get(line));
			}
		}
		for (int row = 0; row < this.rows.size(); row++) {
			double top = TOP + HEIGHT * row;
			List<String> lines = Lines.of(this.rows.get(row).name, SIDE_SIGNS, 4);
			for (int line = 0; line < lines.size(); line++) {
				svg.label("name", MARGIN, top + 20 + 16.0 * line, lines.get(line));
			}
			for (int column = 0; column < this.columns.size(); column++) {
				draw(svg, this.rows.get(row).cells.get(column), x(column), top);
			}
		}
	}

	private static double x(int column) {
		return MARGIN + SIDE + CELL * column;
	}

	private static void draw(Svg svg, Cell cell, double left, double top) {
		svg.open("g").set("class", cell.styled());
		svg.open("rect").set("class", "box").set("x", left).set("y", top).set("width", CELL).set("height", HEIGHT);
		svg.close();
		cell.status.ifPresent((status) -> {
			svg.open("path").set("class", "shape").set("d", StatusShape.of(status));
			svg.set("transform", "translate(%s %s)".formatted(Svg.number(left + 8), Svg.number(top + 8))).close();
			svg.label("name", left + 30, top + 21, cell.said);
		});
		double first = top + (cell.status.isPresent() ? 39 : 21);
		for (int line = 0; line < cell.lines.size(); line++) {
			svg.label("note", left + 8, first + 16 * line, cell.lines.get(line));
		}
		svg.close();
	}

	/**
	 * A row.
	 *
	 * @param name what it is
	 * @param cells one for each column
	 */
	public record Row(String name, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A cell.
	 *
	 * @param status its colour; nothing where there is nothing to judge
	 * @param said the same in words
	 * @param lines what else is told
	 */
	public record Cell(Optional<Colour> status, String said, List<String> lines) {

		public Cell {
			lines = List.copyOf(lines);
		}

		private String styled() {
			return "cell" + this.status.map((colour) -> " " + colour.name().toLowerCase(Locale.ROOT)).orElse("");
		}

	}

}
