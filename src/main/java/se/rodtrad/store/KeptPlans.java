package se.rodtrad.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;

/**
 * Keeps the current plan of every region that somebody has asked for. Readers take what
 * is kept; only the first one waits for a load, and there is one load of a region at a
 * time.
 */
@Component
class KeptPlans implements PlanGraphs {

	private static final Logger log = LoggerFactory.getLogger(KeptPlans.class);

	private final Database database;

	private final Regions regions;

	private final PlanLoader loader;

	private final PastPlans past;

	private final Map<String, PlanGraph> kept = new ConcurrentHashMap<>();

	private final Map<String, CompletableFuture<PlanGraph>> loading = new ConcurrentHashMap<>();

	private Map<String, Long> suspected = Map.of();

	private boolean isOutOfReach;

	KeptPlans(Database database, Regions regions, PastProperties properties) {
		this.database = database;
		this.regions = regions;
		this.past = new PastPlans(new StoredLedger(database), properties.most());
		this.loader = new PlanLoader(database, regions);
	}

	@Override
	public List<Region> regions() {
		return this.regions.findAll()
			.stream()
			.map(RegionNode::region)
			.sorted(Comparator.comparing(Region::id))
			.toList();
	}

	@Override
	public PlanGraph current(String regionId) {
		PlanGraph graph = this.kept.get(regionId);
		return (graph != null) ? graph : keep(load(regionId));
	}

	@Override
	public PlanGraph asOf(String regionId, AsOf asOf) {
		return this.past.of(current(regionId), asOf);
	}

	private PlanGraph keep(PlanGraph graph) {
		return this.kept.merge(graph.region().id(), graph,
				(before, after) -> (before.revision() > after.revision()) ? before : after);
	}

	private PlanGraph load(String regionId) {
		CompletableFuture<PlanGraph> mine = new CompletableFuture<>();
		CompletableFuture<PlanGraph> running = this.loading.putIfAbsent(regionId, mine);
		if (running != null) {
			return waitFor(running);
		}
		try {
			mine.complete(this.loader.load(regionId));
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.loading.remove(regionId);
		}
		return waitFor(mine);
	}

	private static PlanGraph waitFor(CompletableFuture<PlanGraph> load) {
		try {
			return load.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	/** Takes over what has just been written, without reading it back. */
	void committed(PlanDraft draft) {
		keep(draft.build());
	}

	/**
	 * Forgets the plan that a change was made for when another process has changed it
	 * meanwhile, so that the next to ask gets the plan as it is.
	 */
	void overtaken(PlanDraft.Delta delta) {
		this.kept.computeIfPresent(delta.region().id(),
				(_, before) -> (before.revision() > delta.baseRevision()) ? before : null);
	}

	/**
	 * Looks whether another process has changed a plan that is kept here, and loads it
	 * anew. A difference must be seen twice, since a commit of this process is written a
	 * moment before it is kept.
	 */
	@Scheduled(fixedDelayString = "${rodtrad.revision-check:1s}", initialDelayString = "${rodtrad.revision-check:1s}")
	void keepUp() {
		try {
			keepUpWith(currentRevisions());
			this.isOutOfReach = false;
		}
		catch (Neo4jException ex) {
			if (!this.isOutOfReach) {
				log.warn("The database does not answer; plans are served as they were: {}", ex.getMessage());
			}
			this.isOutOfReach = true;
		}
	}

	private void keepUpWith(Map<String, Long> revisions) {
		Map<String, Long> different = new HashMap<>();
		this.kept.forEach((regionId, graph) -> {
			long revision = revisions.getOrDefault(regionId, -1L);
			if (revision != graph.revision()) {
				different.put(regionId, revision);
			}
		});
		different.forEach((regionId, revision) -> {
			if (revision.equals(this.suspected.get(regionId))) {
				replace(regionId, revision);
			}
		});
		this.suspected = different;
	}

	private Map<String, Long> currentRevisions() {
		return this.database.reading((transaction) -> {
			Map<String, Long> found = new TreeMap<>();
			transaction.run(Statement.CURRENT_REVISIONS.text())
				.forEachRemaining((row) -> found.put(row.get("regionId").asString(), row.get("revision").asLong()));
			return found;
		});
	}

	private void replace(String regionId, long revision) {
		PlanGraph old = this.kept.get(regionId);
		if (old == null || old.revision() == revision) {
			return;
		}
		if (revision < 0) {
			this.kept.remove(regionId, old);
		}
		else {
			this.kept.replace(regionId, old, load(regionId));
		}
	}

}
