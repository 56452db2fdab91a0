package se.rodtrad.web.element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.rodtrad.drawing.Chart;
import se.rodtrad.drawing.Line;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * How a goal was fulfilled in this period and those before. Where a goal continues an
 * earlier one, the earlier years are those of that one.
 *
 * @param sight what the page looks at
 * @param goal the goal or mission
 * @param points the periods, the earliest first
 */
record GoalHistory(Sight sight, ElementView goal, List<Point> points) implements Pictured {

	/** How many periods are shown. */
	private static final int MOST = 5;

	static GoalHistory of(Sight sight, ElementView goal, Reckonings reckonings) {
		List<Integer> line = line(sight.plan(), goal.index());
		List<Point> points = Stream.iterate(sight.period(), Element.Period::previous)
			.limit(MOST)
			.map((period) -> point(sight, line, period, reckonings))
			.collect(Collectors.toCollection(ArrayList::new));
		Collections.reverse(points);
		return new GoalHistory(sight, goal, points);
	}

	private static Point point(Sight sight, List<Integer> line, Element.Period period, Reckonings reckonings) {
		if (period.equals(sight.period())) {
			return new Point(period, sight.reckoning().of(line.getFirst()));
		}
		return new Point(period, reckonings.find(sight.plan(), period, Optional.empty(), Run.COMPUTED)
			.flatMap((then) -> line.stream().flatMap((goal) -> then.of(goal).stream()).findFirst()));
	}

	/** A goal and those that it continues, the latest first. */
	private static List<Integer> line(PlanGraph plan, int goal) {
		List<Integer> line = new ArrayList<>(List.of(goal));
		Set<Integer> seen = new HashSet<>(line);
		for (int head = 0; head < line.size(); head++) {
			plan.outgoing(line.get(head), LinkType.CONTINUES)
				.stream()
				.map(plan::to)
				.filter(seen::add)
				.forEach(line::add);
		}
		return line;
	}

	/** Whether there is anything to draw. */
	public boolean isEmpty() {
		return this.points.stream().noneMatch((point) -> point.fulfilment.flatMap(FulfilmentView::score).isPresent());
	}

	@Override
	public String file(String format) {
		return this.sight.with(this.sight.picture(this.goal, "history." + format));
	}

	/** The chart. */
	public Chart chart() {
		Words words = this.sight.words();
		List<OptionalDouble> values = this.points.stream()
			.map((point) -> point.fulfilment.flatMap(FulfilmentView::score)
				.map(OptionalDouble::of)
				.orElse(OptionalDouble.empty()))
			.toList();
		return new Chart(words.of("goal.history", this.goal.element().name()),
				this.points.stream().map((point) -> point.period.key()).toList(),
				List.of(new Line(words.of("element.score"), Line.Style.MAIN, values)), words::percent, true);
	}

	/**
	 * A period.
	 *
	 * @param period the period
	 * @param fulfilment of the goal in it; nothing when it was not in force
	 */
	record Point(Element.Period period, Optional<FulfilmentView> fulfilment) {
	}

}
