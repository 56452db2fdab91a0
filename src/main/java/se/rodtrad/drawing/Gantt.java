package se.rodtrad.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Activities over time (<em>Gantt-schema</em>): a bar from the first day to the last,
 * filled as far as the activity has come.
 *
 * @param title what is shown, for those who do not see it
 * @param bars the activities, in order; at least one
 * @param today the day that is looked at
 */
public record Gantt(String title, List<Bar> bars, LocalDate today) {

	private static final double WIDTH = 970;

	private static final double LEFT = 330;

	private static final double TOP = 28;

	private static final double ROW = 30;

	private static final int LETTERS = 44;

	/** Room for the name of a month. */
	private static final double NAME = 56;

	/** So many months have their names above. */
	private static final int MOST_NAMES = 8;

	public Gantt {
		bars = List.copyOf(bars);
	}

	/** The chart as SVG, styled by the classes of {@code picture.css}. */
	public String svg() {
		Svg svg = new Svg(WIDTH, height()).set("class", "gantt").set("role", "img").set("aria-label", this.title);
		draw(svg);
		return svg.end();
	}

	/** The chart as a file that stands alone. */
	public String file(Caption caption) {
		return caption.around("gantt", WIDTH, height(), this::draw);
	}

	private double height() {
		return TOP + this.bars.size() * ROW + 8;
	}

	private void draw(Svg svg) {
		LocalDate from = first().withDayOfMonth(1);
		LocalDate to = last().withDayOfMonth(1).plusMonths(1);
		double day = (WIDTH - LEFT - 8) / ChronoUnit.DAYS.between(from, to);
		long months = ChronoUnit.MONTHS.between(from, to);
		long step = Math.max(1, Math.ceilDiv(months, MOST_NAMES));
		for (long month = 0; month < months; month += step) {
			LocalDate begun = from.plusMonths(month);
			double x = x(from, begun, day);
			line(svg, "grid", x, height());
			if (x + NAME < WIDTH) {
				svg.label("axis", x + 3, 18, begun.toString().substring(0, 7));
			}
		}
		for (int place = 0; place < this.bars.size(); place++) {
			draw(svg, this.bars.get(place), from, day, TOP + place * ROW);
		}
		if (!this.today.isBefore(from) && this.today.isBefore(to)) {
			line(svg, "today", x(from, this.today, day), height());
		}
	}

	private static void draw(Svg svg, Bar bar, LocalDate from, double day, double y) {
		svg.label("name", 4, y + 19, Lines.of(bar.name(), LETTERS, 1).getFirst());
		double x = x(from, bar.start(), day);
		double width = Math.max(3, x(from, bar.end().plusDays(1), day) - x);
		svg.open("rect").set("class", "whole").set("x", x).set("y", y + 5).set("width", width);
		svg.set("height", ROW - 12).set("rx", 3).close();
		if (bar.progress().isPresent()) {
			svg.open("rect").set("class", "done").set("x", x).set("y", y + 5);
			svg.set("width", width * bar.progress().getAsDouble()).set("height", ROW - 12).set("rx", 3).close();
		}
	}

	private static void line(Svg svg, String styled, double x, double height) {
		svg.open("line").set("class", styled).set("x1", x).set("x2", x).set("y1", 0).set("y2", height).close();
	}

	private static double x(LocalDate from, LocalDate day, double width) {
		return LEFT + ChronoUnit.DAYS.between(from, day) * width;
	}

	private LocalDate first() {
		return this.bars.stream().map(Bar::start).min(Comparator.naturalOrder()).orElse(this.today);
	}

	private LocalDate last() {
		return this.bars.stream().map(Bar::end).max(Comparator.naturalOrder()).orElse(this.today);
	}

	/**
	 * An activity.
	 *
	 * @param name what it is called
	 * @param start its first day
	 * @param end its last day, not before the first
	 * @param progress how far it has come, 0 to 1; nothing when that is not said
	 */
	public record Bar(String name, LocalDate start, LocalDate end, OptionalDouble progress) {

		public Bar {
			if (end.isBefore(start)) {
				throw new IllegalArgumentException(
						"%s: found the end %s before the start %s".formatted(name, end, start));
			}
		}

	}

}
