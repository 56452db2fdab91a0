package se.rodtrad.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * How a commit goes, and what of it there is when it is refused: nothing.
 */
abstract class CommitTests extends LedgerTests {

	@Test
	void changeOfAnOlderRevisionIsAConflictAndWritesNothing() {
		commit(PlanGenerator.of(this.regionId, 8).elements(40).draft());
		PlanDraft first = new PlanDraft(kept());
		PlanDraft second = new PlanDraft(kept());
		first.put(unit("U1"));
		second.put(unit("U2"));
		commit(first);
		PlanGraph current = kept();
		assertThatExceptionOfType(RodTradException.Conflict.class).isThrownBy(() -> commit(second))
			.withMessageContaining("revision 2");
		assertThat(contents(loaded())).isEqualTo(contents(first.build()));
		assertThat(kept()).isSameAs(current);
	}

	@Test
	void linkToWhatDoesNotExistIsRefusedAndWritesNothing() {
		PlanDraft draft = emptyDraft();
		draft.put(unit("U1"));
		draft.put(Link.of(new Element.Id(Label.ORG_UNIT, "U1"), LinkType.PART_OF,
				new Element.Id(Label.ORG_UNIT, "gone")));
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> commit(draft));
		assertThat(count("MATCH (n:OrgUnit {regionId: $regionId}) RETURN count(n)")).isZero();
		assertThatExceptionOfType(RodTradException.NotFound.class).isThrownBy(() -> this.plans.current(this.regionId));
	}

	@Test
	void cancelledCommitLeavesNothingBehind() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 9).elements(500).measurements(100).draft();
		List<Long> heard = new ArrayList<>();
		CommitProgress impatient = new CommitProgress() {

			@Override
			public void written(long rows) {
				heard.add(rows);
			}

			@Override
			public boolean isCancelled() {
				return heard.size() == 2;
			}

		};
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> this.store.commit(draft, Signature.of(Signature.How.IMPORT), impatient));
		assertThat(heard).isSorted().hasSize(2);
		assertThat(count("MATCH (n) WHERE n.regionId = $regionId RETURN count(n)")).isZero();
	}

	@Test
	void progressEndsWithAllRows() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 10).elements(200).measurements(100).targets(20).draft();
		PlanDraft.Delta delta = draft.delta();
		List<Long> heard = new ArrayList<>();
		this.store.commit(draft, Signature.of(Signature.How.IMPORT), new CommitProgress() {

			@Override
			public void written(long rows) {
				heard.add(rows);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}

		});
		assertThat(heard.getLast()).isEqualTo(delta.elements().size() + delta.links().size() + delta.values().size());
	}

	@Test
	void moreRowsThanAllowedAreRefusedBeforeAnythingIsWritten() {
		PlanStore small = new PlanStore(this.database, this.plans, new StoreProperties(50, 50), Clock.systemUTC());
		PlanDraft draft = PlanGenerator.of(this.regionId, 11).elements(60).draft();
		assertThatExceptionOfType(RodTradException.LimitExceeded.class)
			.isThrownBy(() -> small.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE))
			.withMessageContaining("rodtrad.import.max-rows");
	}

}
