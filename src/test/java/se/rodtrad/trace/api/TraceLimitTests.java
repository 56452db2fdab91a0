package se.rodtrad.trace.api;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.graphql.Client;
import se.rodtrad.graphql.GraphQlTestApplication;
import se.rodtrad.graphql.SmallPlan;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trace has only so many elements, and the error says what else to do.
 */
@SpringBootTest(classes = { GraphQlTestApplication.class, ThreadApiTests.Rooms.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.graphql.schema.locations=classpath:none/",
				"spring.graphql.schema.additional-files=classpath:graphql/plan.graphqls,"
						+ "classpath:graphql/steering.graphqls,classpath:graphql/trace.graphqls,"
						+ "classpath:graphql/coverage.graphqls,classpath:graphql-test/count.graphqls",
				"management.endpoint.health.validate-group-membership=false", "rodtrad.graphql.trace=3" })
class TraceLimitTests {

	@LocalServerPort
	private int port;

	@Test
	void traceBeyondTheLimitIsRefusedWithAWayOut() throws Exception {
		String query = """
				query ($id: [ID!]!, $far: Int) {
				  trace(from: $id, direction: DOWNSTREAM, maxDistance: $far) { elementCount }
				}""";
		String[] start = { new GlobalId("nord", SmallPlan.id(Label.GOAL, "SG-1")).encoded() };
		assertThat(new Client(this.port).ask(query, Map.of("id", start, "far", 1)).at("/trace/elementCount").asInt())
			.isLessThanOrEqualTo(3);
		Client.Answer answer = new Client(this.port).ask(query, Map.of("id", start));
		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.message()).contains("4 elements, at most 3", "maxDistance", "flat file");
	}

}
