package se.rodtrad.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How many goals have each colour, row by row, as bars that are all equally long
 * (<em>lägesbild</em>).
 *
 * @param rows the rows, in order
 */
public record CountsPicture(List<Row> rows) {

	private static final double WIDTH = 940;

	private static final double STATUS = 350;

	private static final double BAR = 590;

	private static final double LENGTH = WIDTH - BAR - 16;

	private static final double HEIGHT = 18;

	private static final double ROW = 68;

	private static final int SIGNS = 44;

	/** On a line between the name and the bar. */
	private static final int SIGNS_OF_CHANGE = 26;

	public CountsPicture {
		rows = List.copyOf(rows);
	}

	/** Draws it as a file that stands alone. */
	public String file(Caption caption) {
		return caption.around("counts", WIDTH, ROW * this.rows.size(), this::draw);
	}

	private void draw(Svg svg) {
		for (int row = 0; row < this.rows.size(); row++) {
			draw(svg, this.rows.get(row), ROW * row);
		}
	}

	private static void draw(Svg svg, Row row, double top) {
		List<String> lines = Lines.of(row.name, SIGNS, 2);
		for (int line = 0; line < lines.size(); line++) {
			svg.label("name", 16, top + 20 + 17 * line, lines.get(line));
		}
		svg.label("note", 16, top + 20 + 17 * lines.size(), row.note);
		row.status.ifPresent((status) -> {
			svg.open("g").set("class", styled(status)).open("path").set("class", "shape");
			svg.set("transform", "translate(%s %s)".formatted(Svg.number(STATUS), Svg.number(top + 7)));
			svg.set("d", StatusShape.of(status)).close().close();
		});
		svg.label("name", STATUS + 24, top + 20, row.said);
		List<String> changes = Lines.of(row.change, SIGNS_OF_CHANGE, 2);
		for (int line = 0; line < changes.size(); line++) {
			svg.label("note", STATUS + 24, top + 37 + 15 * line, changes.get(line));
		}
		double from = BAR;
		for (Part part : row.parts) {
			double length = LENGTH * part.count / Math.max(1, row.total());
			svg.open("g").set("class", "bar").open("rect").set("class", styled(part.status)).set("x", from);
			svg.set("y", top + 6).set("width", length).set("height", HEIGHT).close().close();
			from += length;
		}
		svg.label("note", BAR, top + 40, row.counted);
	}

	private static String styled(Colour status) {
		return status.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Some goals.
	 *
	 * @param name what they have in common
	 * @param note how much is reported of them; may be empty
	 * @param status what they come to; nothing when they are only counted
	 * @param said the same in words
	 * @param change how that has changed, in words; may be empty
	 * @param parts how many have each colour, in the order in which they are drawn
	 * @param counted the same in words
	 */
	public record Row(String name, String note, Optional<Colour> status, String said, String change, List<Part> parts,
			String counted) {

		public Row {
			parts = List.copyOf(parts);
		}

		private int total() {
			return this.parts.stream().mapToInt(Part::count).sum();
		}

	}

	/**
	 * How many have a colour.
	 *
	 * @param status the colour
	 * @param count how many
	 */
	public record Part(Colour status, int count) {
	}

}
