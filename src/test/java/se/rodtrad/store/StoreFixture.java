package se.rodtrad.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

import se.rodtrad.ledger.Heads;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;

/**
 * A database that a subclass names, and a region of its own for every test.
 */
@SpringBootTest(classes = StoreContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "rodtrad.revision-check=1h", "rodtrad.first-inspection=1h" })
@DirtiesContext
abstract class StoreFixture {

	final String regionId = "test-" + UUID.randomUUID();

	@Autowired
	Driver driver;

	@Autowired
	Database database;

	@Autowired
	Regions regions;

	@Autowired
	PlanStore store;

	@Autowired
	KeptPlans plans;

	@Autowired
	Contact contact;

	@Autowired
	Tail tail;

	@Autowired
	Inspection inspection;

	@Autowired
	Ledger ledger;

	@Autowired
	Heads heads;

	@Autowired
	Checkpoints checkpoints;

	Region region() {
		return new Region(this.regionId, "Region", "", "", List.of());
	}

	PlanDraft emptyDraft() {
		return new PlanDraft(PlanGraph.empty(region()));
	}

	static Element unit(String key) {
		return unit(key, key);
	}

	static Element unit(String key, String name) {
		return new Element.OrgUnit(key, Validity.ALWAYS, Element.Origin.NONE, "unit", name, List.of());
	}

	/** The plans as another process on the same database keeps them. */
	KeptPlans anotherProcess() {
		return new KeptPlans(this.database, this.regions, this.ledger, new Heads(), this.contact, this.checkpoints,
				new PastProperties(1_000_000));
	}

	long commit(PlanDraft draft) {
		return this.store.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE)
			.map(Revision::number)
			.orElse(draft.base().revision());
	}

	PlanGraph kept() {
		return this.plans.current(this.regionId);
	}

	PlanGraph loaded() {
		return new PlanLoader(this.database, this.regions).load(this.regionId).plan();
	}

	void run(String cypher) {
		this.driver.executableQuery(cypher).withParameters(Map.of("regionId", this.regionId)).execute();
	}

	long count(String cypher) {
		return this.driver.executableQuery(cypher)
			.withParameters(Map.of("regionId", this.regionId))
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asLong();
	}

}
