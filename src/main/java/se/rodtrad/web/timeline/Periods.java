package se.rodtrad.web.timeline;

import java.util.List;

import se.rodtrad.drawing.CountsPicture;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.web.sight.Counted;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;

/**
 * How a region's goals were doing, period by period.
 *
 * @param sight what the page looks at
 * @param points the periods, the earliest first
 */
record Periods(Sight sight, List<Point> points) implements Pictured {

	static Periods of(Sight sight, Reckonings reckonings) {
		return new Periods(sight, Point.all(sight, reckonings));
	}

	@Override
	public String file(String format) {
		return this.sight.to("timeline." + format);
	}

	/** The picture. */
	CountsPicture picture() {
		return new CountsPicture(this.points.stream()
			.map((point) -> Counted.row(this.sight.words(), this.sight.say(point.period()), point.counts()))
			.toList());
	}

}
