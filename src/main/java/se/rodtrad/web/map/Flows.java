package se.rodtrad.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import se.rodtrad.drawing.FlowPicture;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;

/**
 * How weight flows from units to what goals are summed up by: what part of each strategy
 * the activities of each unit are, as a picture and as rows that say the same.
 *
 * @param sight what the page looks at
 * @param unit the unit that is unfolded, with what is below it; all of them when nothing
 * @param rows each band, by unit, those that carry most first
 * @param idle the strategies that no activity carries
 * @param found how many strategies there are
 * @param shown how many of them are shown
 */
record Flows(Sight sight, Optional<ElementView> unit, List<Row> rows, List<ElementView> idle, int found,
		int shown) implements Pictured {

	/** So many strategies are told apart in a picture. */
	private static final int MOST = 12;

	/**
	 * Adds up what units carry.
	 * @param key the key of the unit that is unfolded
	 * @throws se.rodtrad.plan.RodTradException.NotFound when there is no such unit
	 */
	static Flows of(Sight sight, List<SummaryView.RowView> all, Carriers carriers, Optional<String> key) {
		OptionalInt top = key.isPresent() ? OptionalInt.of(sight.snapshot().unit(key.get())) : OptionalInt.empty();
		List<SummaryView.RowView> shown = all.stream().limit(MOST).toList();
		List<Shares> shares = carriers.shares(sight, shown);
		Map<Integer, Double> totals = new HashMap<>();
		shares.forEach((each) -> each.units().forEach((unit, part) -> totals.merge(unit, part.share(), Double::sum)));
		Folding folding = Folding.of(Units.at(sight.plan(), sight.snapshot().at()), totals, top);
		List<Row> rows = new ArrayList<>();
		folded(shares, folding).forEach((group, parts) -> parts.forEach((to, part) -> rows
			.add(new Giver(sight, folding, group).row(shown.get(to).dimension(), part, shares.get(to).sum()))));
		List<ElementView> idle = IntStream.range(0, shown.size())
			.filter((place) -> shares.get(place).sum() == 0)
			.mapToObj((place) -> shown.get(place).dimension())
			.toList();
		return new Flows(sight, top.stream().mapToObj((index) -> new ElementView(sight.plan(), index)).findFirst(),
				sorted(rows), idle, all.size(), shown.size());
	}

	/** By what units are folded into, and the place of the strategy. */
	private static Map<Integer, Map<Integer, Shares.Part>> folded(List<Shares> shares, Folding folding) {
		Map<Integer, Map<Integer, Shares.Part>> folded = new LinkedHashMap<>();
		for (int place = 0; place < shares.size(); place++) {
			int to = place;
			shares.get(place)
				.units()
				.forEach((unit, part) -> folding.group(unit)
					.ifPresent((group) -> folded.computeIfAbsent(group, (_) -> new LinkedHashMap<>())
						.merge(to, part, Shares.Part::and)));
		}
		return folded;
	}

	/** What units there are first, those that carry most before others. */
	private static List<Row> sorted(List<Row> rows) {
		Map<Integer, Double> totals = rows.stream()
			.collect(Collectors.groupingBy(Row::from, Collectors.summingDouble(Row::part)));
		return rows.stream()
			.sorted(Comparator.comparing((Row row) -> row.from < 0)
				.thenComparingLong((row) -> -Math.round(totals.getOrDefault(row.from, 0.0) * 1e9))
				.thenComparingInt(Row::from))
			.toList();
	}

	/** Whether there are more strategies than are shown. */
	public boolean isCut() {
		return this.shown < this.found;
	}

	/** How many of those shown some activity carries. */
	int carried() {
		return this.shown - this.idle.size();
	}

	/** The picture. */
	public FlowPicture picture() {
		return FlowDrawing.of(this);
	}

	/** The names of the strategies that no activity carries. */
	public String idleNames() {
		return this.idle.stream().map((strategy) -> strategy.element().name()).collect(Collectors.joining(", "));
	}

	/** What the picture shows. */
	public String title() {
		return this.unit.map((found) -> this.sight.words().of("map.flow.ofUnit", found.element().name(), dimension()))
			.orElseGet(() -> this.sight.words().of("map.flow.title", dimension(), this.sight.name()));
	}

	/** What they flow to, within a sentence. */
	private String dimension() {
		return this.sight.dimension().toLowerCase(this.sight.words().language());
	}

	/** Which unit carries most, as a sentence; empty when none carries anything. */
	public String sentence() {
		Map<Integer, List<Row>> units = this.rows.stream()
			.filter((row) -> row.from() >= 0)
			.collect(Collectors.groupingBy(Row::from, LinkedHashMap::new, Collectors.toList()));
		return units.values()
			.stream()
			.max(Comparator.comparingDouble(Flows::carried))
			.filter((most) -> carried(most) > 0)
			.map((most) -> this.sight.words()
				.of("map.flow.most", most.getFirst().name(), this.sight.words().share(carried(most) / carried())))
			.orElse("");
	}

	/** How much some bands carry together. */
	static double carried(List<Row> rows) {
		return rows.stream().mapToDouble(Row::part).sum();
	}

	@Override
	public String file(String format) {
		return address("flow." + format);
	}

	/** The address of the page with all units again. */
	public String whole() {
		return this.sight.to("map") + "#flow";
	}

	private String address(String page) {
		return this.sight.with(this.unit.map((found) -> this.sight.page(page).with("unit", found.element().key()))
			.orElseGet(() -> this.sight.page(page)));
	}

	/**
	 * A band.
	 *
	 * @param from what carries, by the index of the unit; less than 0 when it is no unit
	 * @param name whose activities they are
	 * @param unfolded the address of the page with what is folded into the unit; that of
	 * its thread when nothing is; nothing when it is no unit
	 * @param isOpenable whether something is folded into it
	 * @param to the strategy
	 * @param part what part they are of what all activities are of the strategy, 0 to 1
	 * @param share what part of the strategy they are (<em>genomförandeandel</em>)
	 * @param activities how many they are
	 * @param address of the thread
	 */
	record Row(int from, String name, Optional<String> unfolded, boolean isOpenable, ElementView to, double part,
			double share, int activities, String address) {
	}

	/** What units are folded into, as it is shown. */
	private record Giver(Sight sight, Folding folding, int group) {

		private Row row(ElementView to, Shares.Part part, double sum) {
			Optional<ElementView> unit = unit();
			String whole = (to.label() == Label.GOAL) ? this.sight.threadOf(to) : this.sight.to("thread");
			boolean isOpenable = this.folding.isOpenable(this.group);
			return new Row(this.group, name(),
					unit.map((found) -> isOpenable ? unfolded(found) : this.sight.threadOfUnit(found)), isOpenable, to,
					(sum > 0) ? part.share() / sum : 0, part.share(), part.activities(),
					unit.map((found) -> this.sight.threadOfUnit(found, to)).orElse(whole));
		}

		private Optional<ElementView> unit() {
			return (this.group >= 0) ? Optional.of(new ElementView(this.sight.plan(), this.group)) : Optional.empty();
		}

		private String unfolded(ElementView unit) {
			return this.sight.with(this.sight.page("map").with("unit", unit.element().key())) + "#flow";
		}

		private String name() {
			return switch (this.group) {
				case Shares.NO_UNIT -> this.sight.words().of("map.flow.noUnit");
				case Folding.OTHERS -> this.sight.words().of("map.flow.others");
				default -> {
					String name = this.sight.plan().element(this.group).name();
					yield this.folding.isOwn(this.group) ? this.sight.words().of("map.flow.own", name) : name;
				}
			};
		}

	}

}
