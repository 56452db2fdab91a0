package se.rodtrad.web.region;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.plan.api.ElementView;

/**
 * How the goals of each body are doing below each value of the summary's dimension: areas
 * or strategies by bodies (<em>värmekarta</em>).
 *
 * @param columns the bodies, by name; those without a body last, as nothing
 * @param rows one for each value of the dimension
 */
record HeatMap(List<Optional<ElementView>> columns, List<Row> rows) {

	static HeatMap of(SummaryView summary) {
		Set<Optional<ElementView>> bodies = new LinkedHashSet<>();
		List<SummaryView.RowView> rows = summary.rows();
		rows.forEach((row) -> row.bodies().forEach((body) -> bodies.add(body.body())));
		List<Optional<ElementView>> columns = bodies.stream()
			.sorted(Comparator.comparing((Optional<ElementView> body) -> body.isEmpty())
				.thenComparing((body) -> body.map((found) -> found.element().name()).orElse("")))
			.toList();
		return new HeatMap(columns, rows.stream().map((row) -> row(row, columns)).toList());
	}

	private static Row row(SummaryView.RowView row, List<Optional<ElementView>> columns) {
		Map<Optional<ElementView>, SummaryView.SumView> sums = new HashMap<>();
		row.bodies().forEach((body) -> sums.put(body.body(), body.sum()));
		return new Row(row.dimension(), row.sum(),
				columns.stream().map((body) -> new Cell(body, Optional.ofNullable(sums.get(body)))).toList());
	}

	/**
	 * One value of the dimension.
	 *
	 * @param dimension the area, strategy or focus area
	 * @param sum all its goals
	 * @param cells the same for each body, in the order of the columns
	 */
	record Row(ElementView dimension, SummaryView.SumView sum, List<Cell> cells) {
	}

	/**
	 * The goals of a body.
	 *
	 * @param body the body; nothing for goals without one
	 * @param sum its goals; nothing where it has none
	 */
	record Cell(Optional<ElementView> body, Optional<SummaryView.SumView> sum) {
	}

}
