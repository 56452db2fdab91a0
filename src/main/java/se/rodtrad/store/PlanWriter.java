package se.rodtrad.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import org.neo4j.driver.Transaction;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Value;

/**
 * Writes one delta in one transaction, in batches of rows: what was staged becomes part
 * of the plan, and the rest is written. What is put and may be there already is removed
 * first, so that creating it anew is all that is left.
 */
final class PlanWriter {

	static final int ROWS_PER_BATCH = 5_000;

	private final Transaction transaction;

	private final Staging staging;

	private final PlanDraft.Delta delta;

	private final String regionId;

	private final GraphRows rows;

	private final CommitProgress progress;

	private long written;

	PlanWriter(Transaction transaction, Staging staging, CommitProgress progress) {
		this.transaction = transaction;
		this.staging = staging;
		this.delta = staging.rest();
		this.regionId = this.delta.region().id();
		this.rows = new GraphRows(this.regionId);
		this.progress = progress;
		this.written = staging.written();
	}

	/**
	 * Writes everything but the ledger.
	 * @throws RodTradException.Invalid when a link or value refers to what does not exist
	 * @throws CancellationException when the progress says so
	 */
	void write() {
		removeValues();
		removeLinks();
		removeElements();
		showStaged();
		mergeElements();
		createLinks();
		createMeasurements();
		createTargets();
		if (this.delta.baseRevision() == 0 || !this.delta.region().equals(this.delta.before())) {
			mergeRegion();
		}
		this.progress.stopWhenCancelled();
	}

	private void removeValues() {
		List<Value.Id> removed = new ArrayList<>(this.delta.removedValues());
		removed.addAll(this.delta.replacedValues());
		grouped(removed, Value.Id::label).forEach((label, ids) -> remove(Statement.REMOVE_VALUES, ids, Value.Id::key,
				Map.of("label", label.graphName())));
	}

	private void removeLinks() {
		List<Link.Id> removed = new ArrayList<>(this.delta.removedLinks());
		this.delta.links()
			.stream()
			.map(Link::id)
			.filter((id) -> !this.delta.isNew().contains(id.from()) && !this.delta.isNew().contains(id.to()))
			.forEach(removed::add);
		remove(Statement.REMOVE_LINKS, removed, this.rows::linkId, Map.of());
	}

	private void removeElements() {
		grouped(this.delta.removedElements(), Element.Id::label).forEach((label,
				ids) -> remove(Statement.REMOVE_ELEMENTS, ids, Element.Id::key, Map.of("label", label.graphName())));
	}

	/** Another process that starts takes what was written ahead for leftovers. */
	private void showStaged() {
		this.staging.nodes().forEach((label, nodes) -> batches(nodes).forEach((batch) -> {
			Map<String, Object> parameters = Map.of("label", label.graphName());
			if (run(Statement.SHOW_STAGED, batch, (node) -> node, parameters) != batch.size()) {
				throw new RodTradException.Conflict(
						"What was written ahead of the import is no longer there: begin anew");
			}
		}));
	}

	private void mergeElements() {
		create(Statement.MERGE_ELEMENTS, this.delta.elements(), this.rows::element);
	}

	private void createLinks() {
		create(Statement.CREATE_LINKS, this.delta.links(), this.rows::link);
	}

	private void createMeasurements() {
		create(Statement.CREATE_MEASUREMENTS, only(Value.Measurement.class), this.rows::measurement);
	}

	private void createTargets() {
		create(Statement.CREATE_TARGETS, only(Value.Target.class), this.rows::target);
	}

	private void mergeRegion() {
		this.transaction.run(Statement.MERGE_REGION.text(),
				Map.of("regionId", this.regionId, "name", this.delta.region().name(), "orgNo",
						this.delta.region().orgNo(), "koladaId", this.delta.region().koladaId(), "governedBy",
						GraphRows.governances(this.delta.region())))
			.consume();
	}

	private <T> List<T> only(Class<T> type) {
		return this.delta.values().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static <K, T> Map<K, List<T>> grouped(Collection<T> things, Function<T, K> kind) {
		return things.stream().collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
	}

	private <T> void remove(Statement statement, List<T> things, Function<T, Object> row,
			Map<String, Object> parameters) {
		batches(things).forEach((batch) -> run(statement, batch, row, parameters));
	}

	private <T> void create(Statement statement, List<T> things, Function<T, Object> row) {
		batches(things).forEach((batch) -> {
			long found = run(statement, batch, row, Map.of());
			if (found != batch.size()) {
				throw new RodTradException.Invalid("%d of %d rows of %s refer to what does not exist"
					.formatted(batch.size() - found, batch.size(), statement.fileName()));
			}
			this.written += batch.size();
			this.progress.written(this.written);
		});
	}

	/** As many rows at a time as one statement takes. */
	static <T> List<List<T>> batches(List<T> things) {
		return things.stream().gather(Gatherers.windowFixed(ROWS_PER_BATCH)).toList();
	}

	private <T> long run(Statement statement, List<T> batch, Function<T, Object> row, Map<String, Object> parameters) {
		this.progress.stopWhenCancelled();
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("regionId", this.regionId);
		all.put("rows", batch.stream().map(row).toList());
		return this.transaction.run(statement.text(), all).single().get("rows").asLong();
	}

}
