package se.rodtrad.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Heads;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * Keeps the current plan of every region that somebody has asked for. Readers take what
 * is kept; only the first one waits for a load, and there is one load of a region at a
 * time.
 */
@Component
class KeptPlans implements PlanGraphs {

	private static final Logger log = LoggerFactory.getLogger(KeptPlans.class);

	/** Of a longer change the plan is read anew. */
	private static final int MOST_FOLLOWED = 50_000;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final Regions regions;

	private final PlanLoader loader;

	private final Ledger ledger;

	private final PastPlans past;

	private final Map<String, KeptPlan> kept = new ConcurrentHashMap<>();

	private final Map<String, CompletableFuture<KeptPlan>> loading = new ConcurrentHashMap<>();

	private final Heads heads;

	/** The regions when they were last looked for. */
	private volatile List<Region> known = List.of();

	private final Contact contact;

	KeptPlans(Database database, Regions regions, Ledger ledger, Heads heads, Contact contact, Checkpoints checkpoints,
			PastProperties properties) {
		this.contact = contact;
		this.regions = regions;
		this.ledger = ledger;
		this.heads = heads;
		this.past = new PastPlans(ledger, checkpoints, properties.most());
		this.loader = new PlanLoader(database, regions);
	}

	@Override
	public List<Region> regions() {
		if (this.contact.isLost() && !this.known.isEmpty()) {
			return this.known;
		}
		List<Region> found = Database.asking(this.regions::findAll)
			.stream()
			.map(RegionNode::region)
			.sorted(Comparator.comparing(Region::id))
			.toList();
		this.known = found;
		return found;
	}

	@Override
	public boolean has(String regionId) {
		return this.kept.containsKey(regionId) || Database.asking(() -> this.regions.existsById(regionId));
	}

	@Override
	public PlanGraph current(String regionId) {
		KeptPlan known = this.kept.get(regionId);
		return ((known != null) ? known : keep(load(regionId))).plan();
	}

	@Override
	public PlanGraph atLeast(String regionId, long revision) {
		PlanGraph plan = current(regionId);
		return (plan.revision() >= revision || isReached(regionId, revision)) ? current(regionId)
				: throwBehind(plan, revision);
	}

	private boolean isReached(String regionId, long revision) {
		try {
			return this.heads.await(regionId, this.heads.history(regionId), revision - 1, LONGEST_WAIT);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Cancelled while waiting for revision " + revision);
		}
	}

	private static PlanGraph throwBehind(PlanGraph plan, long revision) {
		throw new RodTradException.Behind("Region %s is at revision %d here: found minRevision %d"
			.formatted(plan.region().id(), plan.revision(), revision));
	}

	@Override
	public void await(String regionId, long revision) {
		KeptPlan plan = this.kept.get(regionId);
		if (plan != null && plan.revision() < revision && this.ledger.revision(regionId, revision).isPresent()) {
			atLeast(regionId, revision);
		}
	}

	@Override
	public PlanGraph asOf(String regionId, AsOf asOf) {
		if (asOf instanceof AsOf.AtRevision at) {
			await(regionId, at.number());
		}
		return this.past.of(current(regionId), asOf);
	}

	private KeptPlan keep(KeptPlan plan) {
		KeptPlan last = this.kept.merge(plan.region(), plan,
				(before, after) -> (before.revision() > after.revision()) ? before : after);
		this.heads.reached(last.region(), last.revision());
		return last;
	}

	private KeptPlan load(String regionId) {
		CompletableFuture<KeptPlan> mine = new CompletableFuture<>();
		CompletableFuture<KeptPlan> running = this.loading.putIfAbsent(regionId, mine);
		if (running != null) {
			return waitFor(running);
		}
		try {
			// who is tired of waiting does not stop what others wait for, or ask for next
			mine.complete(Background.begin("load", () -> this.loader.load(regionId)).await());
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.loading.remove(regionId);
		}
		return waitFor(mine);
	}

	private static KeptPlan waitFor(CompletableFuture<KeptPlan> load) {
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
	void committed(PlanDraft draft, Revision revision) {
		keep(new KeptPlan(draft.build(), revision.hash()));
	}

	/** What is kept, by region. */
	Map<String, KeptPlan> all() {
		return Map.copyOf(this.kept);
	}

	/** Takes over what another process has written, up to a revision. */
	void follow(String regionId, long revision) {
		KeptPlan plan = this.kept.get(regionId);
		if (plan == null || plan.revision() >= revision) {
			return;
		}
		List<Ledger.Line> lines = this.ledger.lines(regionId, new Ledger.Place(plan.revision() + 1, 0), revision,
				MOST_FOLLOWED);
		if (!lines.isEmpty() && !plan.isFollowedBy(lines.getFirst())) {
			reload(regionId);
		}
		else {
			keep(followed(plan, lines).orElseGet(() -> load(regionId)));
		}
	}

	/** A plan with what the ledger tells of later revisions; nothing when it does not. */
	private static Optional<KeptPlan> followed(KeptPlan plan, List<Ledger.Line> lines) {
		if (lines.isEmpty() || lines.size() == MOST_FOLLOWED) {
			return Optional.empty();
		}
		Map<Revision, List<Edit>> revisions = lines.stream()
			.collect(Collectors.groupingBy(Ledger.Line::revision, LinkedHashMap::new,
					Collectors.mapping((line) -> line.entry().edit(), Collectors.toList())));
		PlanGraph followed = plan.plan();
		for (Map.Entry<Revision, List<Edit>> next : revisions.entrySet()) {
			Revision revision = next.getKey();
			if (revision.number() != followed.revision() + 1 || revision.entries() != next.getValue().size()) {
				return Optional.empty();
			}
			followed = followed.changed(next.getValue(), revision.number());
		}
		return Optional.of(new KeptPlan(followed, lines.getLast().revision().hash()));
	}

	/**
	 * Reads a plan anew, whatever is kept of it: its ledger has another history than it
	 * had, as after a backup was restored.
	 */
	void reload(String regionId) {
		KeptPlan old = this.kept.get(regionId);
		if (old != null) {
			KeptPlan found = load(regionId);
			if (this.kept.replace(regionId, old, found)) {
				log.warn("Region {} has another history in the database: it was at revision {} and is at {}", regionId,
						old.revision(), found.revision());
				this.heads.begunAnew(regionId, found.revision());
			}
		}
	}

	void forget(String regionId) {
		this.kept.remove(regionId);
	}

	@Override
	public boolean isBehind() {
		return this.contact.isLost();
	}

}
