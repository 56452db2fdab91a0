package se.rodtrad.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The same promises when everything new is written ahead, as a large import is.
 */
class StagedStoreTests extends StoreTests {

	private static final String LARGE = "large";

	@TempDir
	private static Path data;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri", () -> "");
		properties.add("rodtrad.data-dir", () -> data);
		properties.add("rodtrad.import.staged-above", () -> 0);
	}

	@Test
	void whatIsWrittenAheadIsNoPartOfThePlanBeforeItIsWhole() {
		PlanDraft draft = PlanGenerator.of(LARGE, 1).elements(200).measurements(300).draft();
		int links = draft.delta().links().size();
		List<Long> staged = new ArrayList<>();
		this.store.commit(draft, Signature.of(Signature.How.IMPORT), new CommitProgress() {

			@Override
			public void written(long rows) {
				staged.add(countIn("MATCH (node:Staged) WHERE node.commit IS NULL RETURN count(node)"));
				assertThat(countIn("MATCH (node:Goal|Activity|Indicator|OrgUnit|Period|Measurement)"
						+ " WHERE node.regionId = $regionId RETURN count(node)"))
					.isZero();
				assertThat(countIn("MATCH (node:!Staged)--(:Staged) RETURN count(node)")).isZero();
			}

			@Override
			public boolean isCancelled() {
				return false;
			}

		});
		assertThat(staged).isSorted().last().isEqualTo(510L);
		assertThat(links).isPositive();
		assertThat(countIn("MATCH (node:Staged) RETURN count(node)")).isZero();
		assertThat(
				countIn("MATCH (node:Measurement {regionId: $regionId})-[:OBSERVES]->(:Indicator) RETURN count(node)"))
			.isEqualTo(300);
	}

	@Test
	void whatWasWrittenAheadAndRemovedByAnotherProcessIsAConflictAndWritesNothing() {
		PlanDraft draft = PlanGenerator.of(LARGE + "-gone", 1).elements(50).measurements(10).draft();
		assertThatExceptionOfType(RodTradException.Conflict.class)
			.isThrownBy(() -> this.store.commit(draft, Signature.of(Signature.How.IMPORT), new CommitProgress() {

				@Override
				public void written(long rows) {
					Staging.removeLeftovers(StagedStoreTests.this.database);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}

			}));
		assertThat(countIn("MATCH (node) WHERE node.regionId = $regionId + '-gone' RETURN count(node)")).isZero();
	}

	@Test
	void commitWhosePlanFailsStopsItsLedgerAndLeavesNothing() {
		assertThatFailureLeavesNothing("commit");
	}

	@Test
	void commitWhoseLedgerFailsStopsItsPlanAndLeavesNothing() {
		assertThatFailureLeavesNothing("ledger");
	}

	private void assertThatFailureLeavesNothing(String thread) {
		PlanDraft draft = PlanGenerator.of(this.regionId, 1).elements(50).measurements(10).targets(5).draft();
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.store.commit(draft, Signature.of(Signature.How.IMPORT), new CommitProgress() {

				@Override
				public void written(long rows) {
					// nothing to be seen
				}

				@Override
				public boolean isCancelled() {
					if (Thread.currentThread().getName().equals(thread)) {
						throw new IllegalArgumentException(thread);
					}
					return false;
				}

			}))
			.withMessage(thread);
		assertThat(count("MATCH (n:Staged) RETURN count(n)")).isZero();
		assertThat(count("MATCH (n:Change {regionId: $regionId}) RETURN count(n)")).isZero();
		assertThat(count("MATCH (n:Region {id: $regionId}) RETURN count(n)")).isZero();
	}

	private long countIn(String cypher) {
		return this.driver.executableQuery(cypher)
			.withParameters(Map.of("regionId", LARGE))
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asLong();
	}

}
