package se.rodtrad.web.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.drawing.FlowPicture;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Sight;

/** Makes a picture of what its rows say. */
final class FlowDrawing {

	private final Sight sight;

	private final Flows flows;

	/** The rows that have a width, by what carries. */
	private final Map<Integer, List<Flows.Row>> from;

	private final Map<Integer, List<Flows.Row>> to;

	private FlowDrawing(Flows flows) {
		this.sight = flows.sight();
		this.flows = flows;
		List<Flows.Row> drawn = flows.rows().stream().filter((row) -> row.part() > 0).toList();
		this.from = drawn.stream()
			.collect(Collectors.groupingBy(Flows.Row::from, LinkedHashMap::new, Collectors.toList()));
		this.to = drawn.stream()
			.sorted((row, other) -> Integer.compare(row.to().index(), other.to().index()))
			.collect(Collectors.groupingBy((row) -> row.to().index(), LinkedHashMap::new, Collectors.toList()));
	}

	static FlowPicture of(Flows flows) {
		return new FlowDrawing(flows).picture();
	}

	private FlowPicture picture() {
		List<Integer> begins = List.copyOf(this.from.keySet());
		List<Integer> ends = List.copyOf(this.to.keySet());
		return new FlowPicture(this.from.values().stream().map(this::left).toList(),
				this.to.values().stream().map(this::right).toList(),
				this.from.values()
					.stream()
					.flatMap(List::stream)
					.map((row) -> band(row, begins.indexOf(row.from()), ends.indexOf(row.to().index())))
					.toList());
	}

	private FlowPicture.Node left(List<Flows.Row> rows) {
		Flows.Row row = rows.getFirst();
		double share = Flows.carried(rows) / this.flows.carried();
		String note = this.sight.words().of("map.flow.ofAll", this.sight.words().share(share));
		String said = row.name() + ", " + note;
		return new FlowPicture.Node(row.name(), note, row.unfolded(),
				row.isOpenable() ? this.sight.words().of("map.flow.unfold", said) : said);
	}

	private FlowPicture.Node right(List<Flows.Row> rows) {
		ElementView strategy = rows.getFirst().to();
		double part = Flows.carried(rows);
		int activities = rows.stream().mapToInt(Flows.Row::activities).sum();
		String note = this.sight.words()
			.of(this.flows.unit().isEmpty() ? "map.activities" : "map.flow.carriedHere",
					this.flows.unit().isEmpty() ? activities : this.sight.words().share(part));
		return new FlowPicture.Node(strategy.element().name(), note, Optional.of(this.sight.to(strategy)),
				strategy.element().name() + ", " + note);
	}

	private FlowPicture.Band band(Flows.Row row, int from, int to) {
		return new FlowPicture.Band(from, to, row.part(), Optional.of(row.address()),
				this.sight.words()
					.of("map.flow.band", row.name(), row.to().element().name(), this.sight.words().share(row.part()),
							row.activities()));
	}

}
