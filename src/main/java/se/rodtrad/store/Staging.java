package se.rodtrad.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;

/**
 * Writes the better part of a large delta ahead, in transactions of its own: new
 * elements, and what joins only new elements. Their nodes are called {@code Staged} and
 * nothing of the plan leads to them, so that nobody takes them for a part of it. The last
 * transaction, which makes them one, stays small.
 */
final class Staging {

	private final Database database;

	private final PlanDraft.Delta delta;

	private final CommitProgress progress;

	private final GraphRows rows;

	private final Map<Element.Id, String> nodes = new LinkedHashMap<>();

	private final List<String> measurements = new ArrayList<>();

	private long written;

	Staging(Database database, PlanDraft.Delta delta, CommitProgress progress) {
		this.database = database;
		this.delta = delta;
		this.progress = progress;
		this.rows = new GraphRows(delta.region().id());
	}

	/**
	 * Writes ahead what can be.
	 * @throws java.util.concurrent.CancellationException when the progress says so
	 */
	void write() {
		stageElements();
		stageLinks();
		stageMeasurements();
	}

	/** What is left for the last transaction. */
	PlanDraft.Delta rest() {
		if (this.nodes.isEmpty()) {
			return this.delta;
		}
		return new PlanDraft.Delta(this.delta.before(), this.delta.region(), this.delta.baseRevision(),
				this.delta.elements().stream().filter((element) -> !isStaged(element.id())).toList(),
				this.delta.removedElements(), this.delta.links().stream().filter((link) -> !isStaged(link)).toList(),
				this.delta.removedLinks(), this.delta.values().stream().filter((value) -> !isStaged(value)).toList(),
				this.delta.removedValues(), this.delta.isNew(), this.delta.replacedValues());
	}

	/** The nodes that were written ahead, by the label that they are to have. */
	Map<Label, List<String>> nodes() {
		Map<Label, List<String>> nodesByLabel = new EnumMap<>(Label.class);
		this.nodes.forEach(
				(element, node) -> nodesByLabel.computeIfAbsent(element.label(), (_) -> new ArrayList<>()).add(node));
		nodesByLabel.put(Label.MEASUREMENT, this.measurements);
		return nodesByLabel;
	}

	/** How many elements, links and values were written ahead. */
	long written() {
		return this.written;
	}

	/** Removes what was written ahead, when there will be no last transaction. */
	void remove() {
		List<String> all = new ArrayList<>(this.nodes.values());
		all.addAll(this.measurements);
		remove(this.database, all);
	}

	/** Removes what processes that were killed have left. */
	static void removeLeftovers(Database database) {
		List<Record> staged = staged(database);
		remove(database, staged.stream().filter(Staging::isOfThePlan).map((row) -> row.get("id").asString()).toList());
		staged.stream()
			.filter((row) -> !isOfThePlan(row))
			.map((row) -> new StagedLedger(row.get("id").asString(), row.get("commit").asString()))
			.forEach((ledger) -> ledger.remove(database));
	}

	private static boolean isOfThePlan(Record row) {
		return row.get("commit").isNull();
	}

	private static List<Record> staged(Database database) {
		return database.reading((transaction) -> transaction.run(Statement.STAGED.text()).list());
	}

	private static void remove(Database database, List<String> ids) {
		PlanWriter.batches(ids).forEach((batch) -> removeStaged(database, batch));
	}

	private static void removeStaged(Database database, List<String> ids) {
		database
			.repeating((transaction) -> transaction.run(Statement.REMOVE_STAGED.text(), Map.of("rows", ids)).consume());
	}

	private void stageElements() {
		this.delta.elements()
			.stream()
			.filter((element) -> this.delta.isNew().contains(element.id()))
			.collect(Collectors.groupingBy(Element::label, LinkedHashMap::new, Collectors.toList()))
			.forEach((label, elements) -> PlanWriter.batches(elements).forEach((batch) -> {
				Map<String, String> ids = ids(Statement.STAGE_ELEMENTS, batch, this.rows::element);
				ids.forEach((key, id) -> this.nodes.put(new Element.Id(label, key), id));
			}));
	}

	private void stageLinks() {
		List<Link> staged = this.delta.links().stream().filter(this::isStaged).toList();
		PlanWriter.batches(staged).forEach((batch) -> run(Statement.STAGE_LINKS, batch, this::row));
	}

	private void stageMeasurements() {
		List<Value.Measurement> staged = this.delta.values()
			.stream()
			.filter(this::isStaged)
			.map(Value.Measurement.class::cast)
			.toList();
		PlanWriter.batches(staged)
			.forEach((batch) -> this.measurements.addAll(ids(Statement.STAGE_MEASUREMENTS, batch, this::row).values()));
	}

	private boolean isStaged(Link link) {
		return isStaged(link.from()) && isStaged(link.to());
	}

	private boolean isStaged(Value value) {
		return value instanceof Value.Measurement && isStaged(new Element.Id(Label.INDICATOR, value.indicator()))
				&& isStaged(new Element.Id(Label.PERIOD, value.period()))
				&& (value.unit().isEmpty() || isStaged(new Element.Id(Label.ORG_UNIT, value.unit())));
	}

	private boolean isStaged(Element.Id id) {
		return this.nodes.containsKey(id);
	}

	private Map<String, Object> row(Link link) {
		Map<String, Object> row = new HashMap<>(this.rows.link(link));
		row.put("from", node(link.from()));
		row.put("to", node(link.to()));
		return row;
	}

	private Map<String, Object> row(Value.Measurement measurement) {
		Map<String, Object> row = this.rows.measurement(measurement);
		row.put("indicator", node(new Element.Id(Label.INDICATOR, measurement.indicator())));
		row.put("period", node(new Element.Id(Label.PERIOD, measurement.period())));
		row.computeIfPresent("unit", (_, key) -> node(new Element.Id(Label.ORG_UNIT, (String) key)));
		return row;
	}

	private String node(Element.Id id) {
		return Objects.requireNonNull(this.nodes.get(id));
	}

	private <T> Map<String, String> ids(Statement statement, List<T> batch, Function<T, Object> row) {
		Map<String, String> ids = new LinkedHashMap<>();
		run(statement, batch, row).forEach((found) -> ids.put(found.get("key").asString(), found.get("id").asString()));
		return ids;
	}

	private <T> List<Record> run(Statement statement, List<T> batch, Function<T, Object> row) {
		this.progress.stopWhenCancelled();
		Map<String, Object> rows = Map.of("rows", batch.stream().map(row).toList());
		List<Record> found = this.database
			.inTransaction((transaction) -> transaction.run(statement.text(), rows).list());
		this.written += batch.size();
		this.progress.written(this.written);
		return found;
	}

}
