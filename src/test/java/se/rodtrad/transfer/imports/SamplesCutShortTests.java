package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.RodTradApplication;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;

import static org.assertj.core.api.Assertions.assertThat;

/** What was not loaded because the first start was cut short comes with the next. */
class SamplesCutShortTests {

	@TempDir
	private Path folder;

	private ConfigurableApplicationContext service;

	private SampleRegions samples;

	@BeforeEach
	void begin() {
		this.service = new SpringApplicationBuilder(RodTradApplication.class).run("--server.port=0",
				"--rodtrad.samples=false", "--rodtrad.data-dir=" + this.folder.resolve("data"),
				"--rodtrad.import.directory=" + this.folder.resolve("uploads"));
		this.samples = new SampleRegions(this.service.getBean(PlanGraphs.class), this.service.getBean(Ledger.class),
				this.service.getBean(Imports.class));
	}

	@Test
	void theRegionThatIsMissingComesUnlessSomebodyHasBegunToWork() throws Exception {
		try (ConfigurableApplicationContext _ = this.service) {
			this.samples.load(List.of("exempel-nord"));
			whenTheLedgerSays("exempel-vast", 1);
			whenTheLedgerSays("exempel-nord", 2);
			whenThereIsAnotherRegion();
			start();
			assertThat(regions()).containsExactly("exempel-nord", "exempel-vast");
			start();
			assertThat(regions())
				.allSatisfy((region) -> assertThat(this.service.getBean(PlanGraphs.class).current(region).revision())
					.isEqualTo(1));
		}
	}

	/** Something was done to a region, which was removed from the plan perhaps. */
	private void whenTheLedgerSays(String region, long number) throws Exception {
		run("""
				MATCH (first:Revision {regionId: 'exempel-nord', number: 1})
				CREATE (other:Revision)
				SET other = first {.*, regionId: $region, number: $number, command: 'other'}
				""", Map.of("region", region, "number", number));
		start();
		assertThat(regions()).containsExactly("exempel-nord");
		run("MATCH (other:Revision {command: 'other'}) DELETE other", Map.of());
	}

	private void whenThereIsAnotherRegion() throws Exception {
		run("CREATE (:Region {id: 'mine', name: 'Mine', orgNo: '', koladaId: '', revision: 0})", Map.of());
		start();
		assertThat(regions()).containsExactly("exempel-nord", "mine");
		run("MATCH (region:Region {id: 'mine'}) DELETE region", Map.of());
	}

	private void start() throws Exception {
		this.samples.run(new DefaultApplicationArguments());
	}

	private List<String> regions() {
		return this.service.getBean(PlanGraphs.class).regions().stream().map(Region::id).toList();
	}

	private void run(String cypher, Map<String, Object> parameters) {
		this.service.getBean(Driver.class).executableQuery(cypher).withParameters(parameters).execute();
	}

}
