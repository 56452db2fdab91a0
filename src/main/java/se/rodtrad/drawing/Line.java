package se.rodtrad.drawing;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One line of a chart (<em>serie</em>).
 *
 * @param name what it is called in the legend
 * @param style how it is drawn
 * @param values its values, one for each label of the chart; nothing where there is none
 */
public record Line(String name, Style style, List<OptionalDouble> values) {

	public Line {
		values = List.copyOf(values);
	}

	/** How a line is told from the others, by more than its colour. */
	public enum Style {

		/** The one that the chart is about: a full line with discs. */
		MAIN,

		/** What is aimed at: a dashed line. */
		TARGET,

		/** Girls and women: a thin line with squares on their corners. */
		WOMEN,

		/** Boys and men: a thin line with triangles. */
		MEN;

		String styled() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
