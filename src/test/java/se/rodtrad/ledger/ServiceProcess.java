package se.rodtrad.ledger;

import java.io.IOException;
import java.nio.file.Path;

import se.rodtrad.RodTradApplication;
import se.rodtrad.graphql.Client;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service in a process of its own, on a database that is there already. */
final class ServiceProcess {

	private static final String READY = "GraphiQL +http://localhost:(\\d+)/graphiql";

	private final String name;

	private final Path directory;

	private final int databasePort;

	private Program program;

	private int port;

	ServiceProcess(String name, Path directory, int databasePort) {
		this.name = name;
		this.directory = directory;
		this.databasePort = databasePort;
	}

	void begin() throws IOException {
		this.program = Program.start(this.directory.resolve(this.name + ".txt"), RodTradApplication.class,
				"--server.port=0", "--spring.neo4j.uri=bolt://127.0.0.1:" + this.databasePort,
				"--rodtrad.import.directory=" + this.directory.resolve(this.name), "--rodtrad.inspection=1s",
				"--rodtrad.graphql.time=60s");
	}

	/** Waits until the service is ready. */
	void await() throws Exception {
		this.port = Integer.parseInt(this.program.says(READY));
	}

	void stop() throws InterruptedException {
		this.program.stop();
	}

	String said() throws IOException {
		return this.program.said();
	}

	String name() {
		return this.name;
	}

	int port() {
		return this.port;
	}

	Client.Answer ask(String query) throws Exception {
		return new Client(this.port).ask(query);
	}

	/** Makes a change, and gives the number of its revision. */
	long change(String region, String commands) throws Exception {
		Client.Answer answer = attempt(region, "", commands);
		assertThat(answer.message()).isEmpty();
		assertThat(answer.at("/changePlan/refusals")).isEmpty();
		return answer.at("/changePlan/revision/number").asLong();
	}

	/** Makes a change of what was seen at a revision, and gives the number of its own. */
	long change(String region, long basedOn, String commands) throws Exception {
		Client.Answer answer = ask(
				"mutation { changePlan(input: {region: \"%s\", basedOn: %d, commands: [%s]}) { revision { number } } }"
					.formatted(region, basedOn, commands));
		assertThat(answer.message()).isEmpty();
		return answer.at("/changePlan/revision/number").asLong();
	}

	/** Tries to make a change. */
	Client.Answer attempt(String region, String commandId, String commands) throws Exception {
		return ask("""
				mutation { changePlan(input: {region: "%s", commandId: "%s", commands: [%s]}) {
				  revision { number } refusals { code } } }""".formatted(region, commandId, commands));
	}

	/** The revision that is answered from. */
	long revision(String region, long atLeast) throws Exception {
		return ask("{ region(id: \"%s\", minRevision: %d) { revision } }".formatted(region, atLeast))
			.at("/region/revision")
			.asLong();
	}

	String ledger(String region) throws Exception {
		Client client = new Client(this.port);
		return client.send(client.to("/api/regions/%s/ledger".formatted(region))).response().body();
	}

	boolean isStale() throws Exception {
		return ask("{ __typename }").header("Warning").startsWith("110 ");
	}

	boolean isFollowing() throws Exception {
		return !isStale() && readiness() == 200;
	}

	int readiness() throws Exception {
		Client client = new Client(this.port);
		return client.send(client.to("/actuator/health/readiness")).status();
	}

}
