package se.rodtrad.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * What is written ahead when another process comes upon it, or dies with it.
 */
class StagedMeetingTests extends StoreFixture {

	@TempDir
	private static Path data;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri", () -> "");
		properties.add("rodtrad.data-dir", () -> data);
		properties.add("rodtrad.import.staged-above", () -> 0);
	}

	@Test
	void commitThatAnotherProcessBeganToRemoveIsAConflictAndLeavesNothingOfIt() {
		commit(generated(1));
		PlanDraft draft = larger();
		Progress removed = new Progress(() -> ledgers().forEach((ledger) -> {
			this.database.inTransaction(ledger::claimLedger);
			removeSomeEntries(ledger);
		}));
		assertThatExceptionOfType(RodTradException.Conflict.class)
			.isThrownBy(() -> this.store.commit(draft, Signature.of(Signature.How.IMPORT), removed));
		assertThatAllIsWholeAt(1);
	}

	@Test
	void removalOfWhatHasBeenCommittedInBetweenRemovesNothing() {
		commit(generated(1));
		PlanDraft draft = larger();
		List<StagedLedger> found = new ArrayList<>();
		this.store.commit(draft, Signature.of(Signature.How.IMPORT), new Progress(() -> found.addAll(ledgers())));
		found.getFirst().remove(this.database);
		assertThatAllIsWholeAt(2);
		assertThat(contents(loaded())).isEqualTo(contents(draft.build()));
	}

	@Test
	@Timeout(60)
	void processThatStartsDuringTheLastTransactionWaitsForItAndRemovesNothing() {
		commit(generated(1));
		PlanDraft draft = larger();
		List<CompletableFuture<Void>> starts = new ArrayList<>();
		this.store.commit(draft, Signature.of(Signature.How.IMPORT), new Progress(() -> {
		}) {

			@Override
			public void written(long rows) {
				if (starts.isEmpty() && isLastTransaction()) {
					starts.add(CompletableFuture
						.runAsync(() -> Staging.removeLeftovers(StagedMeetingTests.this.database)));
					waitUntilOneWaitsForAnother();
				}
			}

		});
		starts.getFirst().join();
		assertThatAllIsWholeAt(2);
		assertThat(contents(loaded())).isEqualTo(contents(draft.build()));
	}

	@Test
	@Timeout(60)
	void removalThatMeetsTheCommitWaitsForItAndRemovesNothing() {
		StagedLedger ledger = entryAhead();
		CompletableFuture<Void> removal = this.database.inTransaction((transaction) -> {
			assertThat(ledger.end(transaction)).isTrue();
			CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> ledger.remove(this.database));
			waitUntilOneWaitsForAnother();
			return begun;
		});
		removal.join();
		assertThat(count("MATCH (n:Change {regionId: $regionId}) RETURN count(n)")).isEqualTo(1);
	}

	@Test
	@Timeout(60)
	void commitThatMeetsARemovalWaitsForItAndIsRefused() {
		StagedLedger ledger = entryAhead();
		CompletableFuture<Boolean> commit = this.database.inTransaction((transaction) -> {
			assertThat(ledger.claimLedger(transaction)).isTrue();
			CompletableFuture<Boolean> begun = CompletableFuture
				.supplyAsync(() -> this.database.inTransaction(ledger::end));
			waitUntilOneWaitsForAnother();
			return begun;
		});
		assertThat(commit.join()).isFalse();
		ledger.remove(this.database);
		assertThat(ledgers()).isEmpty();
	}

	@Test
	@Timeout(60)
	void commitThatWantsWhatAnotherHasTheOtherWayRoundIsAConflictAndWritesNothing() {
		commit(generated(1));
		PlanDraft draft = new PlanDraft(kept());
		Stream.of("FIRST", "SECOND").forEach((key) -> draft.put(unit(key)));
		commit(draft);
		PlanDraft renamed = new PlanDraft(kept());
		List.of("FIRST", "SECOND").forEach((key) -> renamed.put(unit(key, "Renamed")));
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> meet("MATCH (n:OrgUnit {regionId: $regionId, key: $key}) SET n.lock = true REMOVE n.lock",
					() -> commit(renamed)))
			.withCauseInstanceOf(RodTradException.Conflict.class);
		assertThatAllIsWholeAt(2);
		commit(renamed);
		assertThatAllIsWholeAt(3);
		assertThat(contents(loaded())).isEqualTo(contents(renamed.build()));
	}

	@Test
	@Timeout(60)
	void processThatStartsAndWantsWhatAnotherHasTheOtherWayRoundBeginsAnew() {
		run("CREATE (:Staged {regionId: $regionId, key: 'FIRST'}) CREATE (:Staged {regionId: $regionId, key: 'SECOND'})");
		meet("MATCH (n:Staged {regionId: $regionId, key: $key}) SET n.lock = true REMOVE n.lock",
				() -> Staging.removeLeftovers(this.database));
		assertThat(count("MATCH (n:Staged) RETURN count(n)")).isZero();
	}

	/** Takes the second, lets somebody begin who takes the first, and takes that too. */
	private void meet(String lock, Runnable other) {
		this.database.inTransaction((transaction) -> {
			transaction.run(lock, Map.of("regionId", this.regionId, "key", "SECOND")).consume();
			CompletableFuture<Void> begun = CompletableFuture.runAsync(other);
			waitUntilOneWaitsForAnother();
			transaction.run(lock, Map.of("regionId", this.regionId, "key", "FIRST")).consume();
			return begun;
		}).join();
	}

	@Test
	void nextStartRemovesWhatADeadProcessHadBegunToRemove() {
		StagedLedger ledger = entryAhead();
		this.database.inTransaction(ledger::claimLedger);
		Staging.removeLeftovers(this.database);
		assertThat(count("MATCH (n:Change {regionId: $regionId}) RETURN count(n)")).isZero();
		assertThat(ledgers()).isEmpty();
	}

	private StagedLedger entryAhead() {
		run("CREATE (:Change {regionId: $regionId, commit: $regionId, place: 0})");
		return this.database.inTransaction((transaction) -> StagedLedger.stageLedger(transaction, this.regionId));
	}

	private PlanDraft generated(long seed) {
		return PlanGenerator.of(this.regionId, seed).elements(50).measurements(10).targets(5).draft();
	}

	private PlanDraft larger() {
		PlanDraft draft = new PlanDraft(kept());
		PlanDraft other = PlanGenerator.of(this.regionId, 2).elements(200).measurements(20).targets(10).draft();
		other.delta().elements().forEach(draft::put);
		other.delta().values().forEach(draft::put);
		return draft;
	}

	private void removeSomeEntries(StagedLedger ledger) {
		this.database.inTransaction((transaction) -> Posting.rows(transaction, Statement.REMOVE_CHANGES,
				Map.of("commit", ledger.commit(), "most", 2)));
	}

	private void waitUntilOneWaitsForAnother() {
		while (count("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)") == 0) {
			Thread.onSpinWait();
		}
	}

	private List<StagedLedger> ledgers() {
		return this.driver.executableQuery(Statement.STAGED.text())
			.execute()
			.records()
			.stream()
			.filter((row) -> !row.get("commit").isNull())
			.map((row) -> new StagedLedger(row.get("id").asString(), row.get("commit").asString()))
			.toList();
	}

	private void assertThatAllIsWholeAt(long revision) {
		assertThat(loaded().revision()).isEqualTo(revision);
		assertThat(count("MATCH (n:Staged) RETURN count(n)")).isZero();
		assertThat(count("MATCH (n:Change {regionId: $regionId}) WHERE n.revision > " + revision + " RETURN count(n)"))
			.isZero();
		assertThat(Verification.of(this.ledger, kept()).isWhole()).isTrue();
	}

	private static boolean isLastTransaction() {
		return Thread.currentThread().getName().equals("commit");
	}

	/** Does something once, in the midst of the last transaction. */
	private class Progress implements CommitProgress {

		private final Runnable deed;

		private boolean isDone;

		Progress(Runnable deed) {
			this.deed = deed;
		}

		@Override
		public void written(long rows) {
			// nothing to be seen yet
		}

		@Override
		public boolean isCancelled() {
			if (!this.isDone && isLastTransaction()) {
				this.isDone = true;
				this.deed.run();
			}
			return false;
		}

	}

}
