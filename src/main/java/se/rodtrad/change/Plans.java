package se.rodtrad.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;

/**
 * The plans of regions, as they are changed: a draft is made, checked, and written whole
 * or not at all. Within the process one change of a region is made at a time; between
 * processes the revision that the draft began from decides.
 */
@Component
public class Plans {

	private final PlanGraphs graphs;

	private final PlanStore store;

	private final SteeringModels models;

	private final IntegrityCheck integrity;

	private final Findings findings;

	private final Clock clock;

	private final Turns turns = new Turns(1);

	Plans(PlanGraphs graphs, PlanStore store, SteeringModels models, Clock clock) {
		this.graphs = graphs;
		this.store = store;
		this.models = models;
		this.integrity = new IntegrityCheck(models);
		this.findings = new Findings(models);
		this.clock = clock;
	}

	/**
	 * A draft of a region's plan as it stands; an empty one when there is no such region.
	 */
	public PlanDraft draft(String regionId) {
		try {
			return new PlanDraft(this.graphs.current(regionId));
		}
		catch (RodTradException.NotFound ex) {
			return new PlanDraft(PlanGraph.empty(new Region(regionId, regionId, "", "", List.of())));
		}
	}

	/**
	 * What is to be said of a draft. Costs what its plan costs, not what differs.
	 * @param isCorrection whether it mends what was decided, so that decided content may
	 * change
	 */
	public Verdict check(PlanDraft draft, boolean isCorrection) {
		settle(draft);
		List<Problem> dangling = IntegrityCheck.dangling(draft);
		if (!dangling.isEmpty()) {
			return Verdict.of(dangling);
		}
		PlanGraph plan = draft.build();
		List<Problem> problems = new ArrayList<>(this.integrity.problems(draft, plan, isCorrection));
		problems.addAll(this.findings.of(plan, LocalDate.now(this.clock)));
		return Verdict.of(problems);
	}

	/**
	 * What refuses a draft that commands made, and what is wrong beside that whatever the
	 * steering model asks for; of what it asks for, only what refuses a decision. All of
	 * it at once: what dangles is left out of the plan that is looked at.
	 * @param isCorrection whether it mends what was decided, so that decided content may
	 * change
	 * @param unread what the draft does not say since a command was refused; what may
	 * only follow from that is left out
	 */
	public Verdict checkIntegrity(PlanDraft draft, boolean isCorrection, Unread unread) {
		List<Problem> dangling = IntegrityCheck.dangling(draft);
		List<Problem> problems = new ArrayList<>(dangling.stream().filter(Predicate.not(unread::mayExplain)).toList());
		Set<Subject> leftOut = dangling.stream().map(Problem::subject).collect(Collectors.toSet());
		leftOut.forEach((subject) -> {
			draft.remove(subject);
			unread.add(subject);
		});
		Consumer<Problem> told = (problem) -> {
			if (!leftOut.contains(problem.subject()) && !unread.mayExplain(problem)) {
				problems.add(problem);
			}
		};
		this.integrity.problems(draft, draft.build(), isCorrection).forEach(told);
		DecisionCheck.look(draft, this.models, LocalDate.now(this.clock), told);
		return Verdict.of(problems);
	}

	/**
	 * What a draft refers to that does not exist: with any, there is no such plan.
	 * @param unread what the draft does not say since a command was refused; what may
	 * only follow from that is left out
	 */
	public List<Problem> dangling(PlanDraft draft, Unread unread) {
		return IntegrityCheck.dangling(draft, unread);
	}

	/** What should be looked at in what a change touches, the worst first. */
	public List<Problem> findings(PlanGraph plan, Touched touched) {
		return this.findings.of(plan, LocalDate.now(this.clock), touched);
	}

	/**
	 * What refuses a draft of which not everything could be read, without what may only
	 * follow from that. Nothing is said of what the steering model asks for: it would be
	 * of a plan that nobody meant.
	 */
	public Verdict check(PlanDraft draft, boolean isCorrection, Unread unread) {
		return Verdict.of(this.integrity.problems(draft, draft.build(), isCorrection)
			.stream()
			.filter(Problem::isRefusal)
			.filter((problem) -> !unread.mayExplain(problem))
			.toList());
	}

	/**
	 * Writes what differs, in one transaction.
	 * @param draft a draft that was checked
	 * @param signature who made the change, how and why
	 * @param written is told now and then how many elements, links and values have been
	 * written
	 * @param isCancelled asked now and then; when true, nothing is written
	 * @return the revision of the plan after it; the one before when nothing differs
	 * @throws RodTradException.Conflict when the plan has changed since the draft was
	 * made
	 * @throws CancellationException when it was called off
	 */
	public long write(PlanDraft draft, Signature signature, LongConsumer written, BooleanSupplier isCancelled) {
		return write(draft, signature, CommitProgress.of(written, isCancelled)).map(Revision::number)
			.orElse(draft.base().revision());
	}

	/**
	 * Writes what differs, in one transaction.
	 * @param draft a draft that was checked
	 * @param signature who made the change, how and why
	 * @return the new heading of the ledger; nothing when nothing differs
	 * @throws RodTradException.Conflict when the plan has changed since the draft was
	 * made
	 */
	public Optional<Revision> write(PlanDraft draft, Signature signature) {
		return write(draft, signature, CommitProgress.NONE);
	}

	/** A plan says by which editions of its steering models it was made. */
	private void settle(PlanDraft draft) {
		draft.put(this.models.settled(draft.region()));
	}

	private Optional<Revision> write(PlanDraft draft, Signature signature, CommitProgress progress) {
		settle(draft);
		Region region = draft.region();
		if (!region.editions().equals(draft.base().region().editions())) {
			this.models.keep(region);
		}
		return this.store.commit(draft, signature, progress);
	}

	/**
	 * Makes a change of a region when no other is being made; the first to come is the
	 * first served.
	 * @param isCancelled whether nobody waits for it any longer
	 * @throws CancellationException when it was called off before its turn came
	 */
	public <T> T inTurn(String regionId, BooleanSupplier isCancelled, Supplier<T> change) {
		return this.turns.take(regionId, isCancelled, change);
	}

}
