package se.rodtrad.drawing;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Series over time as a line chart.
 *
 * @param title what is shown, for those who do not see it
 * @param labels the points in time, the earliest first
 * @param lines the series
 * @param said how a value of the axis is written
 * @param isShare whether the values are shares of a whole, 0 to 1: the axis goes so far
 */
public record Chart(String title, List<String> labels, List<Line> lines, DoubleFunction<String> said, boolean isShare) {

	private static final double WIDTH = 640;

	private static final double HEIGHT = 240;

	private static final double LEFT = 64;

	private static final double RIGHT = 16;

	private static final double TOP = 36;

	private static final double BOTTOM = 28;

	private static final int STEPS = 4;

	public Chart {
		labels = List.copyOf(labels);
		lines = List.copyOf(lines);
	}

	/** The chart as SVG, styled by the classes of the page's style sheet. */
	public String svg() {
		Svg svg = new Svg(WIDTH, HEIGHT).set("class", "chart").set("role", "img").set("aria-label", this.title);
		draw(svg);
		return svg.end();
	}

	/** The chart as a file that stands alone. */
	public String file(Caption caption) {
		return caption.around("chart", WIDTH, HEIGHT, this::draw);
	}

	private void draw(Svg svg) {
		Scale scale = this.isShare ? Scale.WHOLE : Scale.of(this.lines);
		for (int step = 0; step <= scale.steps; step++) {
			double value = scale.low + (scale.high - scale.low) * step / scale.steps;
			double y = y(scale, value);
			svg.open("line").set("class", "grid").set("x1", LEFT).set("x2", WIDTH - RIGHT).set("y1", y).set("y2", y);
			svg.close().label("axis", 4, y + 4, this.said.apply(value));
		}
		for (int place = 0; place < this.labels.size(); place++) {
			svg.label("axis middle", x(place), HEIGHT - 8, this.labels.get(place));
		}
		for (int number = 0; number < this.lines.size(); number++) {
			draw(svg, scale, this.lines.get(number), LEFT + number * 140.0);
		}
	}

	private void draw(Svg svg, Scale scale, Line line, double legend) {
		svg.open("g").set("class", "series " + line.style().styled());
		svg.open("line").set("x1", legend).set("x2", legend + 24).set("y1", 14).set("y2", 14).close();
		sign(svg, line.style(), legend + 12, 14);
		svg.label("axis", legend + 30, 18, line.name());
		IntStream known = IntStream.range(0, line.values().size())
			.filter((place) -> line.values().get(place).isPresent());
		svg.open("polyline")
			.set("points",
					known
						.mapToObj((place) -> Svg.number(x(place)) + ","
								+ Svg.number(y(scale, line.values().get(place).getAsDouble())))
						.collect(Collectors.joining(" ")))
			.close();
		for (int place = 0; place < line.values().size(); place++) {
			OptionalDouble value = line.values().get(place);
			if (value.isPresent()) {
				sign(svg, line.style(), x(place), y(scale, value.getAsDouble()));
			}
		}
		svg.close();
	}

	private static void sign(Svg svg, Line.Style style, double x, double y) {
		String path = switch (style) {
			case MAIN -> "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
			case TARGET -> "m-6-1h12v2h-12z";
			case WOMEN -> "m0-5l5 5l-5 5l-5-5z";
			case MEN -> "m0-5l5 9h-10z";
		};
		svg.open("path").set("d", "M%s %s%s".formatted(Svg.number(x), Svg.number(y), path)).close();
	}

	private double x(int place) {
		double room = WIDTH - LEFT - RIGHT;
		return LEFT + room * (place + 0.5) / this.labels.size();
	}

	private static double y(Scale scale, double value) {
		return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - scale.low) / (scale.high - scale.low);
	}

	/**
	 * From where to where the axis goes: a little more than the values do, by round
	 * steps.
	 */
	private record Scale(double low, double high, int steps) {

		private static final Scale WHOLE = new Scale(0, 1, STEPS);

		static Scale of(List<Line> lines) {
			double[] values = lines.stream()
				.flatMap((line) -> line.values().stream())
				.flatMapToDouble(OptionalDouble::stream)
				.sorted()
				.toArray();
			if (values.length == 0) {
				return WHOLE;
			}
			double low = values[0];
			double high = values[values.length - 1];
			double spare = (high > low) ? (high - low) / 10 : Math.max(Math.abs(high) / 10, 0.1);
			boolean isFromNought = low >= 0 && low - spare < high / 3;
			double from = isFromNought ? 0 : low - spare;
			double step = round((high + spare - from) / STEPS);
			double first = Math.floor(from / step) * step;
			int steps = (int) Math.ceil((high + spare - first) / step);
			return new Scale(first, first + steps * step, steps);
		}

		/** About as much, as 1, 2, 2.5 or 5 before noughts. */
		private static double round(double step) {
			double unit = Math.pow(10, Math.floor(Math.log10(step)));
			return DoubleStream.of(1, 2, 2.5, 5)
				.map((digits) -> digits * unit)
				.filter((rounded) -> rounded * 1.15 >= step)
				.findFirst()
				.orElse(10 * unit);
		}

	}

}
