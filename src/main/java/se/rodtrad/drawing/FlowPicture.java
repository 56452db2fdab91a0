package se.rodtrad.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What flows from where to where, as bands whose width is how much (<em>flödesbild</em>,
 * a Sankey diagram): what it comes from to the left, what it goes to to the right.
 *
 * @param from what it comes from, in order
 * @param to what it goes to, in order
 * @param bands how much flows from which to which
 */
public record FlowPicture(List<Node> from, List<Node> to, List<Band> bands) {

	private static final double WIDTH = 1040;

	/** Room for the names at either side. */
	private static final double SIDE = 300;

	private static final double BAR = 14;

	private static final double GAP = 10;

	private static final double TOP = 8;

	/** The height of all bands together. */
	private static final double ALL = 420;

	/** The least height of what has a name beside it. */
	private static final double LEAST = 52;

	private static final int SIGNS = 38;

	/** So many looks are told apart, one after the other. */
	private static final int LOOKS = 6;

	public FlowPicture {
		from = List.copyOf(from);
		to = List.copyOf(to);
		bands = List.copyOf(bands);
	}

	/**
	 * Draws it, styled by the classes of {@code picture.css}.
	 * @param label what it shows, for those who do not see it
	 */
	public String svg(String label) {
		Svg svg = new Svg(WIDTH, height()).set("class", "flow").set("role", "group").set("aria-label", label);
		draw(svg, true);
		return svg.end();
	}

	/** Draws it as a file that stands alone. */
	public String file(Caption caption) {
		return caption.around("flow", WIDTH, height(), (svg) -> draw(svg, false));
	}

	private double height() {
		return TOP + Math.max(sum(heights(amounts(true))), sum(heights(amounts(false))));
	}

	private static double sum(double[] heights) {
		double sum = 0;
		for (double height : heights) {
			sum += height;
		}
		return sum;
	}

	/** How much leaves, or reaches, each end. */
	private double[] amounts(boolean isFrom) {
		double[] amounts = new double[(isFrom ? this.from : this.to).size()];
		this.bands.forEach((band) -> amounts[isFrom ? band.from : band.to] += band.amount);
		return amounts;
	}

	/** The room that each end takes, with what is between it and the next. */
	private double[] heights(double[] amounts) {
		double scale = scale();
		return Arrays.stream(amounts).map((amount) -> Math.max(amount * scale, LEAST) + GAP).toArray();
	}

	private double scale() {
		double all = this.bands.stream().mapToDouble(Band::amount).sum();
		return (all > 0) ? ALL / all : 0;
	}

	private void draw(Svg svg, boolean isInPage) {
		Ends left = new Ends(amounts(true));
		Ends right = new Ends(amounts(false));
		for (Band band : this.bands) {
			double width = band.amount * scale();
			String path = ribbon(left.take(band.from, width), right.take(band.to, width), width);
			linked(svg, isInPage ? band.address : Optional.empty(), band.said, () -> {
				svg.open("path").set("class", band.styled()).set("d", path).leaf("title", band.said).close();
			});
		}
		left.draw(svg, this.from, SIDE - BAR, SIDE - BAR - 8, "end", isInPage);
		right.draw(svg, this.to, WIDTH - SIDE, WIDTH - SIDE + BAR + 8, "start", isInPage);
	}

	private static void linked(Svg svg, Optional<String> address, String said, Runnable drawn) {
		address.ifPresent((known) -> svg.open("a").set("href", known).set("aria-label", said));
		drawn.run();
		address.ifPresent((_) -> svg.close());
	}

	private static String ribbon(double from, double to, double width) {
		double middle = WIDTH / 2;
		double end = WIDTH - SIDE;
		return "M%s %sC%s %s %s %s %s %sV%sC%s %s %s %s %s %sZ".formatted(Svg.number(SIDE), Svg.number(from),
				Svg.number(middle), Svg.number(from), Svg.number(middle), Svg.number(to), Svg.number(end),
				Svg.number(to), Svg.number(to + width), Svg.number(middle), Svg.number(to + width), Svg.number(middle),
				Svg.number(from + width), Svg.number(SIDE), Svg.number(from + width));
	}

	/** One side: where each end begins, and how far it is taken by bands. */
	private final class Ends {

		private final double[] bars;

		private final double[] tops;

		private final double[] taken;

		private Ends(double[] amounts) {
			double[] heights = heights(amounts);
			this.bars = Arrays.stream(amounts).map((amount) -> amount * scale()).toArray();
			this.tops = new double[heights.length];
			double free = height() - TOP - sum(heights);
			double top = TOP + free / 2;
			for (int end = 0; end < heights.length; end++) {
				this.tops[end] = top + (heights[end] - GAP - this.bars[end]) / 2;
				top += heights[end];
			}
			this.taken = this.tops.clone();
		}

		private double take(int end, double width) {
			double begin = this.taken[end];
			this.taken[end] += width;
			return begin;
		}

		private void draw(Svg svg, List<Node> nodes, double bar, double text, String anchor, boolean isInPage) {
			IntStream.range(0, nodes.size()).forEach((end) -> {
				Node node = nodes.get(end);
				List<String> lines = Lines.of(node.name, SIGNS, 2);
				double first = this.tops[end] + this.bars[end] / 2 - 17 * (lines.size() - 1) / 2.0 - 3;
				linked(svg, isInPage ? node.address : Optional.empty(), node.said, () -> {
					svg.open("rect").set("class", "bar").set("x", bar).set("y", this.tops[end]);
					svg.set("width", BAR).set("height", Math.max(this.bars[end], 1)).close();
					for (int line = 0; line < lines.size(); line++) {
						svg.label("name " + anchor, text, first + 17 * line, lines.get(line));
					}
					svg.label("note " + anchor, text, first + 17 * lines.size(), node.note);
				});
			});
		}

	}

	/**
	 * What something flows from or to.
	 *
	 * @param name what it is called
	 * @param note what stands below its name
	 * @param address where more is told of it; nothing when there is no more
	 * @param said the same in words, and what its link does
	 */
	public record Node(String name, String note, Optional<String> address, String said) {
	}

	/**
	 * That something flows.
	 *
	 * @param from the place of what it comes from
	 * @param to the place of what it goes to
	 * @param amount how much, &gt; 0
	 * @param address where more is told of it
	 * @param said the same in words
	 */
	public record Band(int from, int to, double amount, Optional<String> address, String said) {

		private String styled() {
			return "band look-" + this.to % LOOKS;
		}

	}

}
