package se.rodtrad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * The past is the same whether it is read from the end of the ledger or from nearer by.
 */
abstract class CheckpointsTests extends RestoredBackupTests {

	private static final int REVISIONS = 9;

	private static final int UNITS = 200;

	private static final long FIRST = 3;

	private static final long SECOND = 6;

	@Test
	void everyRevisionIsMadeFromTheNearestCheckpoint() {
		List<List<Object>> then = writeLongLedger();
		run("MATCH (c:Change {regionId: $regionId}) WHERE c.revision IN [5, 8] DETACH DELETE c");
		KeptPlans another = anotherProcess();
		assertThat(then(another, List.of(3, 4, 6, 7))).as("made from a checkpoint, forward and back")
			.isEqualTo(List.of(then.get(3), then.get(4), then.get(6), then.get(7)));
		assertThat(then(another, List.of(2))).as("made from the checkpoint after it").containsExactly(then.get(2));
	}

	@Test
	void checkpointThatSomebodyHasChangedIsNotAnsweredFrom() {
		List<List<Object>> then = writeLongLedger();
		run("MATCH (a:Checkpoint {regionId: $regionId, revision: 3}), (b:Checkpoint {regionId: $regionId, revision: 6}) "
				+ "SET a.content = b.content");
		run("MATCH (c:Checkpoint {regionId: $regionId, revision: 6}) SET c.content = null");
		assertThat(then(anotherProcess(), List.of(2, 3, 5, 6)))
			.isEqualTo(List.of(then.get(2), then.get(3), then.get(5), then.get(6)));
	}

	@Test
	void planIsKeptWholeWhenMuchHasBeenWritten() {
		PlanDraft draft = emptyDraft();
		for (int i = 0; i < 9_998; i++) {
			draft.put(unit("U" + i));
		}
		commit(draft);
		this.inspection.inspect();
		assertThat(this.checkpoints.checkpoints(this.regionId)).isEmpty();
		PlanDraft edited = new PlanDraft(kept());
		edited.put(unit("Last"));
		commit(edited);
		this.inspection.inspect();
		assertThat(this.checkpoints.checkpoints(this.regionId)).containsExactly(2L);
		assertThat(this.checkpoints.readCheckpoint(this.ledger.revision(this.regionId, 2).orElseThrow()))
			.hasValueSatisfying((plan) -> assertThat(contents(plan)).isEqualTo(contents(loaded())));
		edited = new PlanDraft(kept());
		edited.put(unit("Later"));
		commit(edited);
		this.inspection.inspect();
		assertThat(this.checkpoints.checkpoints(this.regionId)).containsExactly(2L);
	}

	@Test
	void thePastIsKeptOnceItIsMadeAndNeverBeyondItsBound() {
		commit(PlanGenerator.of(this.regionId, 5).elements(60).measurements(30).draft());
		PlanDraft edited = new PlanDraft(kept());
		edited.put(unit("Later"));
		commit(edited);
		AsOf first = new AsOf.AtRevision(1);
		PastPlans roomy = new PastPlans(this.ledger, this.checkpoints, kept().factCount());
		assertThat(roomy.of(kept(), first)).isSameAs(roomy.of(kept(), first));
		PastPlans narrow = new PastPlans(this.ledger, this.checkpoints, kept().factCount() / 2);
		PlanGraph made = narrow.of(kept(), first);
		Awaitility.await().until(() -> narrow.of(kept(), first) != made);
		assertThat(contents(narrow.of(kept(), first))).isEqualTo(contents(made));
	}

	/** What stood at each revision; each renames many units. */
	private List<List<Object>> writeLongLedger() {
		List<List<Object>> then = new ArrayList<>(List.of(List.of()));
		Random random = new Random(5);
		commit(PlanGenerator.of(this.regionId, 5).elements(60).measurements(30).draft());
		then.add(contents(kept()));
		for (long revision = 2; revision <= REVISIONS; revision++) {
			PlanDraft draft = new PlanDraft(kept());
			for (int i = 0; i < UNITS; i++) {
				draft.put(unit("N" + i, "Name %d of revision %d".formatted(random.nextInt(), revision)));
			}
			draft.remove(new Element.Id(Label.ACTIVITY, "A" + revision));
			commit(draft);
			then.add(contents(kept()));
			if (revision == FIRST || revision == SECOND) {
				this.checkpoints.writeCheckpoint(kept());
			}
		}
		return then;
	}

	private List<List<Object>> then(KeptPlans plans, List<Integer> revisions) {
		List<List<Object>> found = new ArrayList<>();
		for (int revision : revisions) {
			PlanGraph plan = plans.asOf(this.regionId, new AsOf.AtRevision(revision));
			found.add(contents(plan));
		}
		return found;
	}

}
