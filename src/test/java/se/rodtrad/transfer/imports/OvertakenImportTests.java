package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.ImportClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.transfer.FileFixture.aRegion;

/**
 * A plan that changes between the drafting and the writing of a change: the change is
 * refused whole, and an import is begun anew on the plan as it has become.
 */
@RunningService
@Timeout(60)
class OvertakenImportTests {

	private final String region = "r-" + UUID.randomUUID();

	private final ImportClient files;

	private final Plans plans;

	private final PlanGraphs graphs;

	private final Driver driver;

	@TempDir
	private Path folder;

	OvertakenImportTests(@LocalServerPort int port, Plans plans, PlanGraphs graphs, Driver driver) {
		this.files = new ImportClient(port, this.region);
		this.plans = plans;
		this.graphs = graphs;
		this.driver = driver;
	}

	@Test
	void aDraftOfAPlanThatHasChangedIsRefusedAndNothingOfItIsWritten() throws Exception {
		this.files.imported("", plan("First").workbook(this.folder));
		PlanDraft first = this.plans.draft(this.region);
		PlanDraft second = this.plans.draft(this.region);
		first.put(Link.of(goal("M1"), LinkType.CONTRIBUTES_TO, goal("M2")));
		second.remove(goal("M1"));
		assertThat(write(second)).isEqualTo(2);
		assertThatExceptionOfType(RodTradException.Conflict.class).isThrownBy(() -> write(first))
			.withMessageContaining("is at revision 2: the change was made for revision 1");
		assertThat(this.graphs.current(this.region).revision()).isEqualTo(2);
		assertThat(this.graphs.current(this.region).linkCount()).isZero();
	}

	@Test
	void anImportThatAnotherProcessOvertakesIsBegunAnewOnThePlanAsItIs() throws Exception {
		this.files.imported("", plan("First").workbook(this.folder));
		JsonNode submitted;
		try (Session elsewhere = this.driver.session(); Transaction change = elsewhere.beginTransaction()) {
			change
				.run("""
						MATCH (region:Region {id: $region}), (goal:Goal {regionId: $region, key: 'M1'})
						SET region.revision = region.revision + 1, goal.shortName = 'Elsewhere'""",
						Map.of("region", this.region))
				.consume();
			submitted = this.files.submitted(plan("Changed").workbook(this.folder));
			await(submitted, "writing");
			change.commit();
		}
		JsonNode ended = await(submitted, "written");
		assertThat(ended.path("result").path("revision").asLong()).isEqualTo(3);
		PlanGraph plan = this.graphs.current(this.region);
		Element.Goal goal = (Element.Goal) plan.element(plan.find(goal("M1")).orElseThrow());
		assertThat(List.of(goal.text(), goal.shortName())).containsExactly("Changed", "Elsewhere");
	}

	/** The import, when it is in a state. */
	private JsonNode await(JsonNode submitted, String state) {
		JsonNode status = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> ImportClient.json(this.files.get("/api/imports/" + submitted.path("id").asString())),
					(now) -> isIn(state, now) || now.hasNonNull("ended"));
		assertThat(isIn(state, status)).as(status.toPrettyString()).isTrue();
		return status;
	}

	private static boolean isIn(String state, JsonNode status) {
		return status.path("state").asString().equals(state);
	}

	private long write(PlanDraft draft) {
		return this.plans.write(draft, Signature.of(Signature.How.IMPORT), (_) -> {
		}, () -> false);
	}

	private FileFixture plan(String text) {
		return aRegion(this.region, "rjh-2021").sheet("Mål", "nyckel", "typ", "text")
			.row("M1", "strategic_goal", text)
			.row("M2", "strategic_goal", "Second");
	}

	private static Element.Id goal(String key) {
		return new Element.Id(Label.GOAL, key);
	}

}
