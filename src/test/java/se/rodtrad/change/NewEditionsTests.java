package se.rodtrad.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.RodTradApplication;
import se.rodtrad.fulfilment.Figures;
import se.rodtrad.graphql.Client;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * A profile is changed and the service started again: that is a change of the plan, and
 * what was known before is answered as it was.
 */
class NewEditionsTests {

	private static final Path EXAMPLE = Path.of("src/test/resources/other-models/kommun-exempel.yaml");

	private static final String STATUS = """
			{ region(id: "R", asOf: %1$s) { revision governedBy { modelId digest } }
			  fulfilmentTable(region: "R", period: "2024", asOf: %1$s) { nodes { status score } } }""";

	@TempDir
	private Path directory;

	@Test
	void aChangedProfileIsAChangeAndThePastIsJudgedByTheOldOne() throws Exception {
		profile("");
		String then;
		String digest;
		try (ConfigurableApplicationContext first = start()) {
			write(first.getBean(Plans.class));
			Client client = client(first);
			Client.Answer answer = client.ask(STATUS.formatted("1"));
			assertThat(answer.at("/fulfilmentTable/nodes/0/status").asString()).isEqualTo("YELLOW");
			then = answer.response().body();
			digest = answer.at("/region/governedBy/0/digest").asString();
		}
		profile("# Nothing new\n");
		try (ConfigurableApplicationContext second = start()) {
			assertThat(client(second).ask("{ region(id: \"R\") { revision } }").at("/region/revision").asInt())
				.isEqualTo(1);
		}
		profile("", "green: 0.8, yellow: 0.4", "green: 0.98, yellow: 0.95");
		try (ConfigurableApplicationContext third = start()) {
			Client client = client(third);
			assertThat(client.ask(STATUS.formatted("1")).response().body()).isEqualTo(then);
			Client.Answer now = client.ask(STATUS.formatted("2"));
			assertThat(now.at("/fulfilmentTable/nodes/0/status").asString()).isEqualTo("RED");
			assertThat(now.at("/region/governedBy/0/digest").asString()).hasSize(64).isNotEqualTo(digest);
			assertThat(limit(client, "digest: \"%s\"".formatted(digest))).isEqualTo(0.8);
			assertThat(limit(client, "")).isEqualTo(0.98);
			Client.Answer ledger = client.ask("""
					{ revision(region: "R", number: 2) { how actor reason
					    changes { nodes { kind fields { name before after } } } }
					  verifyLedger(region: "R") { isWhole isPlanTheSame } }""");
			assertThat(ledger.message()).isEmpty();
			assertThat(ledger.at("/revision/how").asString()).isEqualTo("STEERING_MODEL");
			assertThat(ledger.at("/revision/changes/nodes/0/fields/0/name").asString()).isEqualTo("editions");
			assertThat(ledger.at("/verifyLedger/isWhole").asBoolean()).isTrue();
			assertThat(ledger.at("/verifyLedger/isPlanTheSame").asBoolean()).isTrue();
		}
		try (ConfigurableApplicationContext fourth = start()) {
			assertThat(client(fourth).ask("{ region(id: \"R\") { revision } }").at("/region/revision").asInt())
				.isEqualTo(2);
		}
	}

	private void profile(String comment, String... change) throws IOException {
		String text = comment + Files.readString(EXAMPLE);
		Path profiles = Files.createDirectories(this.directory.resolve("profiles"));
		Files.writeString(profiles.resolve("kommun.yaml"),
				(change.length > 0) ? text.replace(change[0], change[1]) : text);
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(RodTradApplication.class).run("--server.port=0", "--rodtrad.samples=false",
				"--rodtrad.data-dir=" + this.directory.resolve("data"),
				"--rodtrad.import.directory=" + this.directory.resolve("uploads"),
				"--rodtrad.steering-models=" + this.directory.resolve("profiles"));
	}

	private static Client client(ConfigurableApplicationContext service) {
		return new Client(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
	}

	/** A goal that nine tenths are reached of. */
	private static void write(Plans plans) {
		PlanGraph plan = aPlan().governedBy("kommun-exempel")
			.goal("G", "namndmal")
			.with("text", "Mål")
			.measuredBy("I")
			.value(Figures.atLeast("G", "I", 100, 0))
			.value(Figures.outcome("I", 90))
			.build();
		PlanDraft draft = plans.draft("R");
		draft.put(Figures.YEAR);
		draft.put(new Region("R", "Kommun", "", "", plan.region().governedBy()));
		plan.facts().filter((fact) -> !(fact instanceof Region)).forEach(draft::put);
		plans.write(draft, Signature.of(Signature.How.IMPORT));
	}

	private static double limit(Client client, String edition) throws Exception {
		Client.Answer answer = client
			.ask("{ steeringModel(id: \"kommun-exempel\" %s) { thresholds { goal { green } } } }".formatted(edition));
		assertThat(List.of(answer.message())).containsExactly("");
		return answer.at("/steeringModel/thresholds/goal/green").asDouble();
	}

}
