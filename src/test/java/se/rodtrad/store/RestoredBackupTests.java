package se.rodtrad.store;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * A backup is restored under a running service, and another one goes on from there: the
 * same numbers of revisions say something else than before.
 */
abstract class RestoredBackupTests extends StoreFixture {

	private static final List<String> HERE = List.of("H2", "H3", "H4");

	/** To a lower, to the same and to a higher number than here. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 5 })
	void whatStandsInTheDatabaseIsAnsweredAndContinued(int changes) {
		commit(first());
		for (String key : HERE) {
			PlanDraft draft = new PlanDraft(kept());
			draft.put(unit(key));
			commit(draft);
		}
		PlanGraph before = this.plans.asOf(this.regionId, new AsOf.AtRevision(2));
		int history = this.heads.history(this.regionId);
		run("MATCH (n) WHERE n.regionId = $regionId OR n.id = $regionId DETACH DELETE n");
		PlanGraph there = changedElsewhere(changes);
		this.tail.keepUp();
		this.tail.keepUp();
		assertThat(kept().revision()).isEqualTo(changes + 1);
		assertThat(contents(kept())).isEqualTo(contents(there));
		assertThat(kept().lineage()).isNotEqualTo(before.lineage());
		assertThat(this.heads.history(this.regionId)).isEqualTo(history + 1);
		PlanGraph past = this.plans.asOf(this.regionId, new AsOf.AtRevision(2));
		assertThat(past.find(unit("E2").id())).isPresent();
		assertThat(past.find(unit("H2").id())).isEmpty();
		PlanDraft draft = new PlanDraft(kept());
		draft.put(unit("After"));
		commit(draft);
		assertThat(contents(loaded())).isEqualTo(contents(kept()));
		assertThat(Verification.of(this.ledger, kept()).isWhole()).isTrue();
	}

	@Test
	void aChangeOfAPlanThatIsNoLongerSoIsRefusedBeforeAnybodyNoticed() {
		commit(first());
		PlanDraft stale = new PlanDraft(kept());
		stale.put(unit("H2"));
		commit(stale);
		PlanDraft late = new PlanDraft(kept());
		late.put(unit("Late"));
		run("MATCH (n) WHERE n.regionId = $regionId OR n.id = $regionId DETACH DELETE n");
		PlanGraph there = changedElsewhere(1);
		assertThat(there.revision()).isEqualTo(late.base().revision());
		assertThatExceptionOfType(RodTradException.Conflict.class).isThrownBy(() -> commit(late));
		assertThat(contents(loaded())).isEqualTo(contents(there));
	}

	private PlanDraft first() {
		return PlanGenerator.of(this.regionId, 12).elements(40).draft();
	}

	/** The backup, and changes that another process makes of it. */
	private PlanGraph changedElsewhere(int changes) {
		KeptPlans another = anotherProcess();
		PlanStore store = new PlanStore(this.database, another, new StoreProperties(1000, 1000), Clock.systemUTC());
		store.commit(first(), Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
		for (int i = 0; i < changes; i++) {
			PlanDraft draft = new PlanDraft(another.current(this.regionId));
			draft.put(unit("E" + (i + 2)));
			store.commit(draft, Signature.of(Signature.How.EDIT), CommitProgress.NONE);
		}
		return another.current(this.regionId);
	}

}
