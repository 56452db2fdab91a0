package se.rodtrad.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.JavaProcess;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.ledger.archive.ArchiveWriter;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * Nothing acknowledged is lost and nothing half-done is seen when the process is killed.
 */
class KilledProcessTests {

	@TempDir
	private Path data;

	@ParameterizedTest
	@ValueSource(ints = { 50_000, 100 })
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void processKilledHalfWayThroughACommitLeavesThePreviousRevisionWhole(int stagedAbove) throws Exception {
		killHalfWay(InterruptedCommit.class, this.data.toString(), String.valueOf(stagedAbove));
		PlanGraph expected = InterruptedCommit.first().build();
		try (ConfigurableApplicationContext context = started(this.data)) {
			PlanGraph found = context.getBean(KeptPlans.class).current(InterruptedCommit.REGION);
			assertThat(contents(found)).isEqualTo(contents(expected));
			assertThat(staged(context.getBean(Driver.class))).isEmpty();
		}
	}

	private static void killHalfWay(Class<?> program, String... arguments) throws Exception {
		Process process = JavaProcess.of(program, arguments).start();
		try (BufferedReader output = process.inputReader()) {
			assertThat(output.lines().anyMatch(StopHalfWay.HALF_WAY::equals)).isTrue();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static ConfigurableApplicationContext started(Path data) {
		return new SpringApplicationBuilder(StoreContext.class).web(WebApplicationType.NONE)
			.run("--rodtrad.data-dir=" + data, "--spring.neo4j.uri=");
	}

	@ParameterizedTest
	@ValueSource(ints = { 50_000, 100 })
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void processKilledHalfWayThroughARestorationLeavesNothingAndTheNextOneIsWhole(int stagedAbove) throws Exception {
		Path archive = this.data.resolve("archive.zip");
		PlanGraph expected = archived(archive);
		Path second = this.data.resolve("second");
		killHalfWay(InterruptedRestore.class, second.toString(), String.valueOf(stagedAbove), archive.toString());
		try (ConfigurableApplicationContext context = started(second)) {
			assertThat(context.getBean(KeptPlans.class).regions()).isEmpty();
			assertThat(context.getBean(Driver.class)
				.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN DISTINCT labels(n)")
				.execute()
				.records()).isEmpty();
			InterruptedRestore.restore(context, archive, CommitProgress.NONE);
			PlanGraph found = context.getBean(KeptPlans.class).current(InterruptedCommit.REGION);
			assertThat(contents(found)).isEqualTo(contents(expected));
			assertThat(Verification.of(context.getBean(Ledger.class), found).isWhole()).isTrue();
			assertThat(staged(context.getBean(Driver.class))).isEmpty();
		}
	}

	/** The archive of a plan with more entries than are written at a time. */
	private PlanGraph archived(Path archive) throws IOException {
		try (ConfigurableApplicationContext context = started(this.data.resolve("first"));
				OutputStream out = Files.newOutputStream(archive)) {
			PlanDraft draft = PlanGenerator.of(InterruptedCommit.REGION, 2).elements(1000).measurements(6000).draft();
			context.getBean(PlanStore.class).commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
			PlanGraph plan = context.getBean(KeptPlans.class).current(InterruptedCommit.REGION);
			ArchiveWriter.write(context.getBean(Ledger.class), plan, (_) -> Optional.empty(), out);
			return plan;
		}
	}

	/** {@code -Drodtrad.kills=50} for more rounds. */
	@Test
	@Timeout(value = 60, unit = TimeUnit.MINUTES)
	void processKilledUnderAStreamOfChangesKeepsWhatItAcknowledgedAndNothingThatItRefused() throws Exception {
		Random random = new Random(11);
		long acknowledged = 0;
		for (int round = 0; round < Integer.getInteger("rodtrad.kills", 2); round++) {
			Process process = JavaProcess.of(StreamOfCommits.class, this.data.toString()).start();
			try (BufferedReader output = process.inputReader()) {
				acknowledged = lastMade(output, 5 + random.nextInt(60));
				assertThat(process.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS)).isFalse();
			}
			finally {
				process.destroyForcibly().waitFor();
			}
			lookAt(acknowledged);
		}
	}

	private static long lastMade(BufferedReader output, int changes) throws IOException {
		long last = 0;
		for (int made = 0; made < changes;) {
			String line = String.valueOf(output.readLine());
			assertThat(line).isNotIn("null", "not refused").doesNotStartWith("failed");
			if (line.startsWith("made ")) {
				last = Long.parseLong(line.substring("made ".length()));
				made++;
			}
		}
		return last;
	}

	private void lookAt(long acknowledged) {
		try (ConfigurableApplicationContext context = started(this.data)) {
			PlanGraph plan = context.getBean(KeptPlans.class).current(StreamOfCommits.REGION);
			assertThat(plan.revision()).isGreaterThanOrEqualTo(acknowledged);
			assertThat(plan.elements()).extracting(Element::key)
				.containsExactlyInAnyOrderElementsOf(
						LongStream.rangeClosed(1, plan.revision()).mapToObj((number) -> "U" + number).toList());
			assertThat(Verification.of(context.getBean(Ledger.class), plan).isWhole()).isTrue();
		}
	}

	private static List<Record> staged(Driver driver) {
		return driver.executableQuery(Statement.STAGED.text()).execute().records();
	}

}
