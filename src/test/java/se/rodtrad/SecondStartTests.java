package se.rodtrad;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.change.Plans;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample regions come with the first start, and only with that. */
class SecondStartTests {

	@TempDir
	private Path data;

	@Test
	void aSecondStartKeepsWhatTheFirstLeftAndLoadsNoSampleAgain() {
		try (ConfigurableApplicationContext first = start()) {
			assertThat(first.getBean(PlanGraphs.class).regions()).extracting(Region::id)
				.containsExactly("exempel-nord", "exempel-vast");
			rename(first.getBean(Plans.class));
		}
		try (ConfigurableApplicationContext second = start()) {
			PlanGraphs graphs = second.getBean(PlanGraphs.class);
			assertThat(graphs.regions()).extracting(Region::id).containsExactly("exempel-nord", "exempel-vast");
			PlanGraph plan = graphs.current("exempel-nord");
			assertThat(List.of(plan.revision(), plan.region().name())).containsExactly(2L, "Renamed");
			assertThat(graphs.current("exempel-vast").revision()).isEqualTo(1);
		}
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(RodTradApplication.class).run("--server.port=0",
				"--rodtrad.data-dir=" + this.data, "--rodtrad.import.directory=" + this.data.resolve("uploads"));
	}

	private static void rename(Plans plans) {
		PlanDraft draft = plans.draft("exempel-nord");
		Region region = draft.region();
		draft.put(new Region(region.id(), "Renamed", region.orgNo(), region.koladaId(), region.governedBy()));
		plans.write(draft, Signature.of(Signature.How.IMPORT), (_) -> {
		}, () -> false);
	}

}
