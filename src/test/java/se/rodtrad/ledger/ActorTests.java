package se.rodtrad.ledger;

import java.net.http.HttpRequest;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger says who did it: whom the proxy names, else nobody in particular. */
@RunningService
class ActorTests {

	private static final String CHANGE = """
			{"query": "mutation { changePlan(input: {region: \\"%s\\", commands: [{create: {indicator: {key: \\"%s\\", name: \\"Ny\\"}}}]}) { revision { actor } refusals { code } } }"}
			""";

	private static final String FILE = """
			--b\r
			Content-Disposition: form-data; name="file"; filename="enheter.csv"\r
			\r
			nyckel;typ;namn
			Ny;unit;Ny enhet
			\r
			--b--\r
			""";

	private final String region = "r-" + UUID.randomUUID();

	private final Client client;

	private final Plans plans;

	ActorTests(@LocalServerPort int port, Plans plans) {
		this.client = new Client(port);
		this.plans = plans;
	}

	@BeforeEach
	void write() {
		this.plans.write(PlanGenerator.of(this.region, 3).elements(20).draft(), Signature.of(Signature.How.IMPORT));
	}

	@ParameterizedTest
	@CsvSource({ "anna.ek@region.example, anna.ek@region.example", "' anna ', anna", "'  ', local", "'', local" })
	void aChangeIsThatOfWhomTheProxyNames(String named, String actor) throws Exception {
		Client.Answer answer = this.client.send(changing("I-1").header("X-Forwarded-User", named));
		assertThat(answer.at("/changePlan/revision/actor").asString()).as(answer.response().body()).isEqualTo(actor);
	}

	@Test
	void whoIsNotNamedIsLocal() throws Exception {
		assertThat(this.client.send(changing("I-1")).at("/changePlan/revision/actor").asString()).isEqualTo("local");
	}

	@Test
	void anImportIsThatOfWhoBringsIt() throws Exception {
		Client.Answer imported = this.client
			.send(this.client.to("/api/regions/%s/imports?wait=true".formatted(this.region))
				.header("Content-Type", "multipart/form-data; boundary=b")
				.header("X-Forwarded-User", "anna.ek")
				.POST(HttpRequest.BodyPublishers.ofString(FILE)));
		assertThat(imported.status()).as(imported.response().body()).isEqualTo(200);
		assertThat(this.client
			.ask("{ revisions(region: \"%s\", actor: \"anna.ek\") { nodes { how } } }".formatted(this.region))
			.at("/revisions/nodes/0/how")
			.asString()).isEqualTo("IMPORT");
	}

	private HttpRequest.Builder changing(String key) {
		return this.client.to("/graphql")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(CHANGE.formatted(this.region, key)));
	}

}
