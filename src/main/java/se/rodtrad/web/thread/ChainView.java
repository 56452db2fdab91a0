package se.rodtrad.web.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import com.carrotsearch.hppc.IntIntHashMap;

import se.rodtrad.drawing.ChainPicture;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.Organisation;
import se.rodtrad.trace.Direction;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Words;

/**
 * A part of a goal chain as the page shows it: as a picture, and the same as a table.
 *
 * @param sight what the page looks at
 * @param choice what of the chain is shown
 * @param chain what that is
 * @param rows each element that is shown, in order
 */
record ChainView(Sight sight, ThreadChoice choice, Chain chain, List<Row> rows) implements Pictured {

	static ChainView of(Sight sight, ThreadChoice choice) {
		Chain chain = Chain.of(sight, choice);
		Set<Integer> shown = Set.copyOf(chain.shown());
		List<Row> rows = chain.shown().stream().map((index) -> row(sight, chain, shown, index)).toList();
		return new ChainView(sight, choice, chain, rows);
	}

	private static Row row(Sight sight, Chain chain, Set<Integer> shown, int index) {
		PlanGraph plan = sight.plan();
		List<Above> above = sight.next(index, Direction.UPSTREAM).links().mapToObj((link) -> {
			int other = (plan.from(link) == index) ? plan.to(link) : plan.from(link);
			return new Above(new ElementView(plan, other), plan.type(link).isWeighted() ? plan.weight(link) : 0);
		}).filter((found) -> shown.contains(found.element.index())).toList();
		ElementView element = new ElementView(plan, index);
		return new Row(element, sight.fulfilment(element), above, chain.below(index).size());
	}

	/** Whether there would be more than can be shown. */
	public boolean isCut() {
		return this.chain.isCut();
	}

	/** The picture. */
	ChainPicture picture() {
		List<Organisation.Level> levels = this.sight.model()
			.organisation()
			.levels()
			.stream()
			.sorted(Comparator.comparingInt(Organisation.Level::rank))
			.toList();
		IntIntHashMap places = new IntIntHashMap();
		IntIntHashMap levelOf = new IntIntHashMap();
		List<ChainPicture.Node> nodes = new ArrayList<>();
		for (Row row : this.rows) {
			int level = level(row, levels, levelOf);
			levelOf.put(row.element.index(), level);
			places.put(row.element.index(), nodes.size());
			nodes.add(node(row, level));
		}
		List<ChainPicture.Edge> edges = this.rows.stream()
			.flatMap((row) -> row.above.stream()
				.map((above) -> new ChainPicture.Edge(places.get(above.element.index()),
						places.get(row.element.index()), above.weight)))
			.toList();
		return new ChainPicture(levels.stream().map(Organisation.Level::name).map(this.sight::say).toList(), nodes,
				edges);
	}

	/** What stands on no level of its own stands on that of the lowest it carries. */
	private int level(Row row, List<Organisation.Level> levels, IntIntHashMap known) {
		return this.sight.level(row.element)
			.map(levels::indexOf)
			.orElseGet(() -> row.above.stream()
				.map((above) -> known.getOrDefault(above.element.index(), 0))
				.max(Comparator.naturalOrder())
				.orElse(0));
	}

	private ChainPicture.Node node(Row row, int level) {
		OptionalDouble coverage = row.fulfilment.isPresent() ? OptionalDouble.of(row.fulfilment.get().coverage())
				: OptionalDouble.empty();
		boolean isFocus = this.choice.focus().filter(row.element.id()::equals).isPresent();
		ChainPicture.Look look = isFocus ? ChainPicture.Look.FOCUSED
				: this.chain.isOnThread(row.element.index()) ? ChainPicture.Look.PLAIN : ChainPicture.Look.FADED;
		return new ChainPicture.Node(row.element.element().name(), this.sight.kind(row.element),
				row.fulfilment.map(FulfilmentView::status), state(row), coverage, level, look,
				this.sight.to(row.element), said(row), toggle(row));
	}

	private String said(Row row) {
		String name = this.sight.kind(row.element) + ": " + row.element.element().name();
		return row.fulfilment.isPresent() ? name + ". " + state(row) : name;
	}

	private String state(Row row) {
		Words words = this.sight.words();
		return row.fulfilment.map((found) -> found.marks().contains(Mark.ONLY_ACTIVITIES)
				? words.of("thread.onlyActivities", words.of(found.status()))
				: words.of("thread.state", words.of(found.status()), words.percent(found.coverage())))
			.orElse("");
	}

	private Optional<ChainPicture.Toggle> toggle(Row row) {
		if (row.below == 0) {
			return Optional.empty();
		}
		boolean isOpen = this.chain.open().contains(row.element.index());
		Set<String> open = this.rows.stream()
			.map(Row::element)
			.filter((element) -> this.chain.open().contains(element.index()))
			.map(ElementView::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (!open.remove(row.element.id())) {
			open.add(row.element.id());
		}
		String name = row.element.element().name();
		return Optional.of(new ChainPicture.Toggle(isOpen ? "−" : "+" + row.below, address(this.choice.opened(open)),
				this.sight.words().of(isOpen ? "thread.close" : "thread.open", name, row.below)));
	}

	/** The address of the page with another part of the chain shown. */
	private String address(ThreadChoice other) {
		return this.sight.with(other.addTo(this.sight.page("thread")));
	}

	@Override
	public String file(String format) {
		return this.sight.with(this.choice.addTo(this.sight.page("thread." + format)));
	}

	/**
	 * An element that is shown.
	 *
	 * @param element the element
	 * @param fulfilment its fulfilment; nothing for what has none
	 * @param above what it carries of what is shown
	 * @param below how many there are next below
	 */
	record Row(ElementView element, Optional<FulfilmentView> fulfilment, List<Above> above, int below) {
	}

	/**
	 * What something carries.
	 *
	 * @param element what is above
	 * @param weight the weight of the link; 0 for what only belongs
	 */
	record Above(ElementView element, double weight) {
	}

}
