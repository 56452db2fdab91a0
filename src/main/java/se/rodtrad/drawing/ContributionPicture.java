package se.rodtrad.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How the parts of a goal make up its fulfilment (<em>härledning</em>), as a staircase
 * from nothing to the whole: each part has a step as long as its share of what is known,
 * filled as far as it has come. The last row is all of them together.
 *
 * @param label what it shows, for those who do not see it
 * @param parts the parts, in order
 * @param whole all together
 * @param bounds what all together may become, 0 to 1
 * @param limits from where there is another status
 */
public record ContributionPicture(String label, List<Row> parts, Row whole, Bounds bounds, List<Limit> limits) {

	private static final double WIDTH = 940;

	private static final double TRACK = 360;

	private static final double LENGTH = 320;

	private static final double SAID = TRACK + LENGTH + 24;

	private static final double TOP = 26;

	private static final double ROW = 62;

	private static final double BAR = 22;

	private static final double BELOW = 34;

	private static final int SIGNS = 46;

	private static final int NOTE_SIGNS = 54;

	private static final int SHORT_SIGNS = 36;

	public ContributionPicture {
		parts = List.copyOf(parts);
		limits = List.copyOf(limits);
	}

	/** Draws it, styled by the classes of {@code picture.css}. */
	public String svg() {
		Svg svg = new Svg(WIDTH, height()).set("class", "contributions").set("role", "img");
		draw(svg.set("aria-label", this.label));
		return svg.end();
	}

	/** Draws it as a file that stands alone. */
	public String file(Caption caption) {
		return caption.around("contributions", WIDTH, height(), this::draw);
	}

	private double height() {
		return TOP + ROW * (this.parts.size() + 1) + BELOW;
	}

	private void draw(Svg svg) {
		svg.label("axis middle", x(0), 16, "0 %").label("axis middle", x(1), 16, "100 %");
		double bottom = TOP + ROW * this.parts.size();
		for (double end : new double[] { 0, 1 }) {
			line(svg, "grid", x(end), TOP - 4, bottom + BAR + 14);
		}
		for (int part = 0; part < this.parts.size(); part++) {
			draw(svg, this.parts.get(part), TOP + ROW * part);
		}
		svg.open("line").set("class", "sum").set("x1", 8).set("x2", WIDTH - 8).set("y1", bottom).set("y2", bottom);
		svg.close();
		draw(svg, this.whole, bottom + 4);
		this.limits.forEach((limit) -> {
			line(svg, "limit", x(limit.at), bottom + 4, bottom + BAR + 22);
			svg.label("axis middle", x(limit.at), bottom + BAR + 36, limit.said);
		});
		double under = bottom + BAR + 14;
		svg.open("line").set("class", "bounds").set("x1", x(this.bounds.low)).set("x2", x(this.bounds.high));
		svg.set("y1", under).set("y2", under).close();
	}

	private static void draw(Svg svg, Row row, double top) {
		List<String> lines = Lines.of(row.name, SIGNS, 2);
		for (int line = 0; line < lines.size(); line++) {
			svg.label("name", 8, top + 17 + 17 * line, lines.get(line));
		}
		svg.label("note", 8, top + 17 + 17 * lines.size(), Lines.of(row.note, NOTE_SIGNS, 1).getFirst());
		svg.open("g").set("class", row.status.map((status) -> status.name().toLowerCase(Locale.ROOT)).orElse("rest"));
		row.step.ifPresent((step) -> {
			bar(svg, "room", x(step.from), step.length, top);
			bar(svg, "given", x(step.from), step.given, top);
		});
		row.status.ifPresent((status) -> svg.open("path")
			.set("class", "shape")
			.set("d", StatusShape.of(status))
			.set("transform", "translate(%s %s)".formatted(Svg.number(SAID), Svg.number(top + 6)))
			.close());
		svg.close();
		svg.label("name", SAID + 24, top + 19, row.said);
		svg.label("note", SAID + 24, top + 37, Lines.of(row.gives, SHORT_SIGNS, 1).getFirst());
	}

	private static void bar(Svg svg, String styled, double x, double length, double top) {
		if (length > 0) {
			svg.open("rect").set("class", styled).set("x", x).set("y", top + 6);
			svg.set("width", length * LENGTH).set("height", BAR).close();
		}
	}

	private static void line(Svg svg, String styled, double x, double from, double to) {
		svg.open("line").set("class", styled).set("x1", x).set("x2", x).set("y1", from).set("y2", to).close();
	}

	private static double x(double share) {
		return TRACK + share * LENGTH;
	}

	/**
	 * A part, or all of them.
	 *
	 * @param name what it is called
	 * @param note what it is and what it weighs
	 * @param status its status; nothing when it stands for several
	 * @param said its status in words
	 * @param gives what it gives, in words
	 * @param step its step; nothing for what does not count
	 */
	public record Row(String name, String note, Optional<Colour> status, String said, String gives,
			Optional<Step> step) {
	}

	/**
	 * A step of the staircase, in parts of the whole, 0 to 1.
	 *
	 * @param from where it begins
	 * @param length how much it can give at most
	 * @param given what it gives
	 */
	public record Step(double from, double length, double given) {
	}

	/**
	 * What all parts together may become.
	 *
	 * @param low when all that is missing comes out as nothing
	 * @param high when it comes out as the whole
	 */
	public record Bounds(double low, double high) {
	}

	/**
	 * From where there is another status.
	 *
	 * @param at the least score that has it, 0 to 1
	 * @param said the same in words
	 */
	public record Limit(double at, String said) {
	}

}
