package se.rodtrad.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.drawing.HeatPicture;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * How the goals of each body are doing below each value of the summary's dimension, what
 * is done for them and what is lacking: areas or strategies by bodies
 * (<em>värmekarta</em>).
 *
 * @param sight what the page looks at
 * @param columns the bodies, by name; what has none last, as nothing
 * @param rows one for each value of the dimension
 */
record HeatMap(Sight sight, List<Optional<ElementView>> columns, List<Row> rows) implements Pictured {

	/** So many rows a picture has. */
	private static final int MOST_ROWS = 40;

	/** So many bodies a picture has. */
	private static final int MOST_COLUMNS = 20;

	private static final Comparator<Optional<ElementView>> BY_NAME = Comparator
		.comparing((Optional<ElementView> body) -> body.isEmpty())
		.thenComparing((body) -> body.map((found) -> found.element().name()).orElse(""))
		.thenComparing((body) -> body.map(ElementView::index).orElse(-1));

	/**
	 * Makes it.
	 * @param below what each body does below each row, and what is lacking
	 */
	static HeatMap of(Sight sight, List<SummaryView.RowView> rows, List<Map<Integer, Below>> below) {
		TreeSet<Optional<ElementView>> columns = new TreeSet<>(BY_NAME);
		rows.forEach((row) -> row.bodies().forEach((body) -> columns.add(body.body())));
		below.forEach((found) -> found.keySet().forEach((body) -> columns.add(body(sight, body))));
		return new HeatMap(sight, List.copyOf(columns),
				IntStream.range(0, rows.size())
					.mapToObj((place) -> row(rows.get(place), List.copyOf(columns), below.get(place)))
					.toList());
	}

	private static Optional<ElementView> body(Sight sight, int index) {
		return (index == Below.NO_BODY) ? Optional.empty() : Optional.of(new ElementView(sight.plan(), index));
	}

	private static Row row(SummaryView.RowView row, List<Optional<ElementView>> columns, Map<Integer, Below> below) {
		Map<Optional<ElementView>, SummaryView.SumView> sums = row.bodies()
			.stream()
			.collect(Collectors.toMap(SummaryView.BodyView::body, SummaryView.BodyView::sum));
		Below all = below.values().stream().reduce(Below.NOTHING, Below::and);
		return new Row(row.dimension(), new Cell(Optional.empty(), Optional.of(row.sum()), all),
				columns.stream()
					.map((body) -> new Cell(body, Optional.ofNullable(sums.get(body)),
							below.getOrDefault(body.map(ElementView::index).orElse(Below.NO_BODY), Below.NOTHING)))
					.toList());
	}

	/** Whether there is more than the picture has room for. */
	public boolean isCut() {
		return this.rows.size() > MOST_ROWS || this.columns.size() > MOST_COLUMNS;
	}

	/** How much of it the picture shows. */
	public String cut() {
		return this.sight.words()
			.of("map.cut", Math.min(this.rows.size(), MOST_ROWS), this.rows.size(),
					Math.min(this.columns.size(), MOST_COLUMNS), this.columns.size());
	}

	/** What is said below the picture. */
	String legend() {
		String legend = this.sight.words().of("map.legend");
		return isCut() ? legend + " " + cut() : legend;
	}

	/** The picture that says the same as the table, as far as there is room. */
	HeatPicture picture() {
		List<String> columnNames = Stream
			.concat(Stream.of(this.sight.words().of("map.all")),
					this.columns.stream().limit(MOST_COLUMNS).map(this::name))
			.toList();
		return new HeatPicture(this.sight.dimension(), columnNames,
				this.rows.stream()
					.limit(MOST_ROWS)
					.map((row) -> new HeatPicture.Row(row.dimension.element().name(),
							Stream.concat(Stream.of(row.all), row.cells.stream().limit(MOST_COLUMNS))
								.map(this::drawn)
								.toList()))
					.toList());
	}

	private String name(Optional<ElementView> body) {
		return body.map((found) -> found.element().name()).orElseGet(() -> this.sight.words().of("map.none"));
	}

	private HeatPicture.Cell drawn(Cell cell) {
		return new HeatPicture.Cell(cell.sum.map(SummaryView.SumView::status),
				cell.sum.map((sum) -> this.sight.words().of(sum.status())).orElse(""), cell.lines(this.sight.words()));
	}

	@Override
	public String file(String format) {
		return this.sight.to("map." + format);
	}

	/**
	 * One value of the dimension.
	 *
	 * @param dimension the area, strategy or focus area
	 * @param all what belongs to it, whoever's it is
	 * @param cells the same for each body, in the order of the columns
	 */
	record Row(ElementView dimension, Cell all, List<Cell> cells) {
	}

	/**
	 * What a body has below a value of the dimension.
	 *
	 * @param body the body; nothing for what has none
	 * @param sum its goals; nothing where it has none
	 * @param below what is done, and what is lacking
	 */
	record Cell(Optional<ElementView> body, Optional<SummaryView.SumView> sum, Below below) {

		/** Whether there is anything to tell. */
		public boolean isEmpty() {
			return this.sum.isEmpty() && this.below.isNothing();
		}

		/** The colour of its goals, as a class of the style sheet. */
		public String styled() {
			return this.sum.map(SummaryView.SumView::status)
				.map(Colour::name)
				.map((name) -> "cell " + name.toLowerCase(Locale.ROOT))
				.orElse("cell");
		}

		/** What is told besides the status, line by line. */
		public List<String> lines(Words words) {
			if (isEmpty()) {
				return List.of();
			}
			List<String> lines = new ArrayList<>();
			this.sum.ifPresent((found) -> {
				lines.add(found.score()
					.map((score) -> words.of("map.score", words.percent(score), found.counts().total()))
					.orElseGet(() -> words.of("map.goals", found.counts().total())));
				lines.add(words.of("map.coverage", words.percent(found.coverage())));
			});
			lines.add(words.of("map.activities", this.below.activities()));
			if (this.below.findings() > 0) {
				lines.add(words.of("map.findings", this.below.findings()));
			}
			return lines;
		}

	}

}
