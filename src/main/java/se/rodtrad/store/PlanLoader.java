package se.rodtrad.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.value.ValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * Reads the plan of a region as a stream of rows. Whatever else somebody has put into the
 * database is left out and named in one warning; it never stops a plan from loading.
 */
final class PlanLoader {

	private static final Logger log = LoggerFactory.getLogger(PlanLoader.class);

	private static final int KINDS_NAMED = 20;

	private final Database database;

	private final Regions regions;

	PlanLoader(Database database, Regions regions) {
		this.database = database;
		this.regions = regions;
	}

	/**
	 * The plan as it stands, read under a lock on its region so that it is never half of
	 * one revision and half of another.
	 * @throws RodTradException.NotFound when there is no such region
	 */
	KeptPlan load(String regionId) {
		return this.database.inTransaction((transaction) -> new Loading(transaction, regionId).load());
	}

	/**
	 * The plan without a lock, so that nobody waits and nothing is written: whether it is
	 * of one revision must be looked at afterwards.
	 * @throws RodTradException.NotFound when there is no such region
	 */
	KeptPlan peek(String regionId) {
		return this.database.reading((transaction) -> new Loading(transaction, regionId).peek());
	}

	private static Optional<Label> label(Value names) {
		return names.asList((name) -> name.asString())
			.stream()
			.flatMap((name) -> Label.of(name).stream())
			.min(Label::compareTo);
	}

	private static String names(Value labels) {
		List<String> names = labels.asList((name) -> name.asString());
		return ":" + String.join(":", names);
	}

	private static Optional<LinkType> linkType(String name) {
		try {
			return Optional.of(LinkType.valueOf(name));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** One load. */
	private final class Loading {

		private final Transaction transaction;

		private final String regionId;

		private final NodeRecords records = new NodeRecords();

		private final Set<Element.Id> known = new HashSet<>();

		private final Map<String, Integer> leftOut = new TreeMap<>();

		private Loading(Transaction transaction, String regionId) {
			this.transaction = transaction;
			this.regionId = regionId;
		}

		private KeptPlan load() {
			lockRegion();
			return peek();
		}

		private KeptPlan peek() {
			Record head = run(Statement.HEAD).stream().findFirst().orElseThrow(this::notFound);
			Value heading = head.get("properties");
			return new KeptPlan(plan(head.get("number").asLong()),
					heading.isNull() ? "" : heading.get("hash").asString());
		}

		private PlanGraph plan(long revision) {
			Region region = PlanLoader.this.regions.findById(this.regionId).orElseThrow(this::notFound).region();
			PlanGraphBuilder plan = new PlanGraphBuilder(region, revision);
			loadElements(plan);
			loadLinks(plan);
			loadMeasurements(plan);
			loadTargets(plan);
			if (!this.leftOut.isEmpty()) {
				log.warn("Region {}: left out what the service does not know, by kind and count: {}", this.regionId,
						this.leftOut);
			}
			return plan.build();
		}

		private void lockRegion() {
			run(Statement.LOCK_REGION).consume();
		}

		private RodTradException.NotFound notFound() {
			return new RodTradException.NotFound("There is no region %s".formatted(this.regionId));
		}

		private void loadElements(PlanGraphBuilder plan) {
			forEach(Statement.LOAD_ELEMENTS, "element", (row) -> {
				Label label = label(row.get("labels")).orElseThrow();
				Element element = this.records.element(label, row.get("properties"));
				plan.add(element);
				this.known.add(element.id());
			});
		}

		private void loadLinks(PlanGraphBuilder plan) {
			forEach(Statement.LOAD_LINKS, "link", (row) -> {
				String type = row.get("type").asString();
				Optional<LinkType> known = linkType(type);
				Optional<Element.Id> from = end(row, "fromLabels", "from");
				Optional<Element.Id> to = end(row, "toLabels", "to")
					.filter((_) -> row.get("toRegion").asString("").equals(this.regionId));
				if (known.isEmpty() || from.isEmpty() || to.isEmpty()
						|| !known.get().isAllowed(from.get().label(), to.get().label())) {
					leaveOut("(%s)-[%s]->(%s)".formatted(names(row.get("fromLabels")), type,
							names(row.get("toLabels"))));
					return;
				}
				Value link = row.get("properties");
				plan.add(new Link(from.get(), known.get(), to.get(), this.records.validity(link),
						this.records.weight(known.get(), link), this.records.linkProperties(known.get(), link)));
			});
		}

		private void loadMeasurements(PlanGraphBuilder plan) {
			forEach(Statement.LOAD_MEASUREMENTS, "measurement", (row) -> {
				requireKnown(row);
				plan.add(this.records.measurement(row));
			});
		}

		private void loadTargets(PlanGraphBuilder plan) {
			forEach(Statement.LOAD_TARGETS, "target", (row) -> {
				Element.Id owner = end(row, "ownerLabels", "owner").orElseThrow();
				requireKnown(row);
				plan.add(this.records.target(owner, row));
			});
		}

		/** With an element that is left out go its values. */
		private void requireKnown(Record row) {
			requireKnown(Label.INDICATOR, row.get("indicator"));
			requireKnown(Label.PERIOD, row.get("period"));
			requireKnown(Label.ORG_UNIT, row.get("unit"));
		}

		private void requireKnown(Label label, Value key) {
			if (!key.isNull() && !this.known.contains(new Element.Id(label, key.asString()))) {
				throw new RodTradException.Invalid("of something that is left out");
			}
		}

		private Result run(Statement statement) {
			return this.transaction.run(statement.text(), Map.of("regionId", this.regionId));
		}

		/** Rows that cannot be read are counted and left out. */
		private void forEach(Statement statement, String what, Consumer<Record> action) {
			Result rows = run(statement);
			while (rows.hasNext()) {
				Record row = rows.next();
				try {
					action.accept(row);
				}
				catch (RodTradException.Invalid | ValueException | IllegalArgumentException ex) {
					leaveOut(what + " (" + ex.getMessage() + ")");
				}
			}
		}

		private void leaveOut(String what) {
			boolean isRoomLeft = this.leftOut.size() < KINDS_NAMED || this.leftOut.containsKey(what);
			this.leftOut.merge(isRoomLeft ? what : "more", 1, Integer::sum);
		}

		private Optional<Element.Id> end(Record row, String labels, String key) {
			String stated = this.records.text(row, key);
			return label(row.get(labels)).map((label) -> new Element.Id(label, stated)).filter(this.known::contains);
		}

	}

}
