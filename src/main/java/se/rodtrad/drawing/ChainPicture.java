package se.rodtrad.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * A goal chain as a layered picture (<em>målkedja</em>): what is above to the left, what
 * carries it to the right, in one column or more for each level.
 *
 * @param levels the names of the levels, the highest first
 * @param nodes what is shown, in order
 * @param edges what carries what
 */
public record ChainPicture(List<String> levels, List<Node> nodes, List<Edge> edges) {

	static final double WIDTH = 236;

	static final double HEIGHT = 94;

	/** Room for the names of the levels. */
	static final double TOP = 34;

	private static final int LINE = 27;

	private static final int SHORT_LINE = 21;

	public ChainPicture {
		levels = List.copyOf(levels);
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
	}

	/**
	 * Draws it, styled by the classes of {@code picture.css}.
	 * @param label what it shows, for those who do not see it
	 */
	public String svg(String label) {
		ChainLayout layout = ChainLayout.of(this);
		Svg svg = new Svg(layout.width(), layout.height()).set("class", "chain")
			.set("role", "group")
			.set("aria-label", label);
		draw(svg, layout, true);
		return svg.end();
	}

	/**
	 * Draws it as a file that stands alone: with its heading, the style sheet within it,
	 * and what it was made from.
	 */
	public String file(Caption caption) {
		ChainLayout layout = ChainLayout.of(this);
		return caption.around("chain", layout.width(), layout.height(), (svg) -> draw(svg, layout, false));
	}

	/** On a page the boxes are linked, and can be opened and closed. */
	private void draw(Svg svg, ChainLayout layout, boolean isInPage) {
		for (ChainLayout.Band band : layout.bands()) {
			svg.open("rect").set("class", "level").set("x", band.from()).set("y", 4);
			svg.set("width", band.to() - band.from()).set("height", layout.height() - 8).close();
			svg.label("level-name", band.from() + 8, 22, this.levels.get(band.level()));
		}
		for (int edge = 0; edge < this.edges.size(); edge++) {
			Edge drawn = this.edges.get(edge);
			svg.open("path").set("class", drawn.styled(this.nodes)).set("d", layout.path(edge));
			svg.set("stroke-width", drawn.width()).close();
		}
		for (int node = 0; node < this.nodes.size(); node++) {
			svg.open("g").set("class", this.nodes.get(node).styled());
			svg.set("transform", "translate(%s %s)".formatted(Svg.number(layout.x(node)), Svg.number(layout.y(node))));
			if (isInPage) {
				drawLinked(svg, this.nodes.get(node));
			}
			else {
				draw(svg, this.nodes.get(node));
			}
			svg.close();
		}
	}

	private static void drawLinked(Svg svg, Node node) {
		svg.open("a").set("href", node.address()).set("aria-label", node.said());
		draw(svg, node);
		svg.close();
		node.toggle().ifPresent((toggle) -> draw(svg, toggle));
	}

	private static void draw(Svg svg, Node node) {
		svg.open("rect").set("class", "box").set("width", WIDTH).set("height", HEIGHT).set("rx", 8).close();
		node.status().ifPresent((status) -> {
			svg.open("path").set("class", "shape").set("transform", "translate(10 9)").set("d", StatusShape.of(status));
			svg.close();
		});
		svg.label("note", node.status().isPresent() ? 32 : 10, 21, Lines.of(node.note(), SHORT_LINE, 1).getFirst());
		List<String> lines = Lines.of(node.name(), LINE, 2);
		for (int line = 0; line < lines.size(); line++) {
			svg.label("name", 10, 41 + 17 * line, lines.get(line));
		}
		svg.label("note", 10, HEIGHT - 15, node.state());
		node.coverage().ifPresent((coverage) -> {
			svg.open("rect").set("class", "known-of").set("x", 10).set("y", HEIGHT - 9).set("width", WIDTH - 20);
			svg.set("height", 4).close();
			svg.open("rect").set("class", "known").set("x", 10).set("y", HEIGHT - 9);
			svg.set("width", (WIDTH - 20) * coverage).set("height", 4).close();
		});
	}

	private static void draw(Svg svg, Toggle toggle) {
		svg.open("a").set("class", "toggle").set("href", toggle.address()).set("aria-label", toggle.said());
		svg.open("rect").set("x", WIDTH - 52).set("y", 4).set("width", 48).set("height", 24).set("rx", 12).close();
		svg.label("sign middle", WIDTH - 28, 21, toggle.sign()).close();
	}

	/**
	 * Something in the chain.
	 *
	 * @param name what it is called
	 * @param note what it is
	 * @param status its status; nothing for what has none
	 * @param state its status and coverage in words; empty for what has none
	 * @param coverage what part of its weight is known, 0 to 1; nothing for what has none
	 * @param level the place of its level among the levels, from 0
	 * @param look whether it stands out
	 * @param address where more is told of it
	 * @param said all that the box shows, in words
	 * @param toggle how what is below it is shown or hidden; nothing when there is
	 * nothing below
	 */
	public record Node(String name, String note, Optional<Colour> status, String state, OptionalDouble coverage,
			int level, Look look, String address, String said, Optional<Toggle> toggle) {

		private String styled() {
			String colour = this.status.map((known) -> " " + known.name().toLowerCase(Locale.ROOT)).orElse("");
			return "node " + this.look.name().toLowerCase(Locale.ROOT) + colour;
		}

	}

	/** How something stands out from the rest. */
	public enum Look {

		PLAIN, FOCUSED, FADED

	}

	/**
	 * How what is below something is shown or hidden.
	 *
	 * @param sign what is on it, such as {@code +12} or {@code −}
	 * @param address the address of the picture with it shown or hidden
	 * @param said the same in words
	 */
	public record Toggle(String sign, String address, String said) {
	}

	/**
	 * That something carries something above it.
	 *
	 * @param above the place of what is above, among the nodes
	 * @param below the place of what carries it
	 * @param weight the weight of the link, ≥ 0
	 */
	public record Edge(int above, int below, double weight) {

		/** Wide for a heavy link, within reason. */
		private double width() {
			return Math.clamp(1 + this.weight, 1, 8);
		}

		private String styled(List<Node> nodes) {
			boolean isFaded = nodes.get(this.above).look() == Look.FADED || nodes.get(this.below).look() == Look.FADED;
			return "link" + ((this.weight == 0) ? " weightless" : "") + (isFaded ? " faded" : "");
		}

	}

}
