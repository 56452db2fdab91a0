package se.rodtrad.drawing;

import java.util.function.Consumer;

/**
 * What a picture that stands alone, outside the page, says of itself.
 *
 * @param title its heading
 * @param seen the region, day, period and revision
 * @param legend what its signs mean
 * @param source where it came from
 * @param style the style sheet
 */
public record Caption(String title, String seen, String legend, String source, String style) {

	private static final double HEIGHT = 60;

	/** So wide that the heading has room above the smallest picture. */
	private static final double LEAST_WIDTH = 640;

	/**
	 * A picture with this around it.
	 * @param styled the class that its style rules are written for
	 * @param picture draws it from the upper left corner
	 */
	String around(String styled, double width, double height, Consumer<Svg> picture) {
		Svg svg = new Svg(Math.max(width, LEAST_WIDTH), height + 2 * HEIGHT).set("class", styled);
		svg.leaf("title", this.title).leaf("style", this.style);
		svg.open("rect").set("class", "paper").set("width", "100%").set("height", "100%").close();
		svg.label("heading", 16, 28, this.title).label("note", 16, 48, this.seen);
		svg.open("g").set("transform", "translate(0 %s)".formatted(Svg.number(HEIGHT)));
		picture.accept(svg);
		svg.close();
		svg.label("note", 16, height + HEIGHT + 20, this.legend).label("note", 16, height + HEIGHT + 40, this.source);
		return svg.end();
	}

}
