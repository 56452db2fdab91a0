package se.rodtrad.trace.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import se.rodtrad.graphql.Client;
import se.rodtrad.graphql.GraphQlTestApplication;
import se.rodtrad.graphql.SmallPlan;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.steering.MemoryTexts;
import se.rodtrad.steering.ModelTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks about the thread over HTTP. That the service starts says that the schema and the
 * code agree.
 */
@SpringBootTest(classes = { GraphQlTestApplication.class, ThreadApiTests.Rooms.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.graphql.schema.locations=classpath:none/",
				"spring.graphql.schema.additional-files=classpath:graphql/plan.graphqls,"
						+ "classpath:graphql/steering.graphqls,classpath:graphql/trace.graphqls,"
						+ "classpath:graphql/coverage.graphqls,classpath:graphql-test/count.graphqls",
				"management.endpoint.health.validate-group-membership=false" })
class ThreadApiTests {

	@LocalServerPort
	private int port;

	@Test
	void aTraceHasElementsLinksAndDistances() throws Exception {
		Client.Answer answer = ask("""
				query ($id: [ID!]!) {
				  trace(from: $id, direction: DOWNSTREAM) {
				    at revision elementCount linkCount depth
				    start { key } notInForce { key }
				    counts { label count }
				    elements { distance level element { key } unit { key } unitLine { key } }
				    links { type from { key } to { key } weight }
				  }
				}""", Map.of("id", id(Label.GOAL, "SG-1")));
		assertThat(answer.at("/trace").toString())
			.isEqualTo(("{'at':'2024-06-01','revision':7,'elementCount':4,'linkCount':3,'depth':2,"
					+ "'start':[{'key':'SG-1'}],'notInForce':[],"
					+ "'counts':[{'label':'GOAL','count':2},{'label':'INDICATOR','count':1},"
					+ "{'label':'ACTIVITY','count':1}],"
					+ "'elements':[{'distance':0,'level':'board_committee','element':{'key':'SG-1'},"
					+ "'unit':{'key':'RS'},'unitLine':[]},"
					+ "{'distance':1,'level':'unit','element':{'key':'OG-1'},'unit':{'key':'HC'},"
					+ "'unitLine':[{'key':'RS'}]},"
					+ "{'distance':2,'level':null,'element':{'key':'I-1'},'unit':null,'unitLine':[]},"
					+ "{'distance':2,'level':'unit','element':{'key':'A-1'},'unit':{'key':'HC'},"
					+ "'unitLine':[{'key':'RS'}]}],"
					+ "'links':[{'type':'CONTRIBUTES_TO','from':{'key':'OG-1'},'to':{'key':'SG-1'},'weight':2.0},"
					+ "{'type':'MEASURED_BY','from':{'key':'OG-1'},'to':{'key':'I-1'},'weight':1.0},"
					+ "{'type':'IMPLEMENTS','from':{'key':'A-1'},'to':{'key':'OG-1'},'weight':0.0}]}")
				.replace('\'', '"'));
	}

	@Test
	void aTraceIsOfTheDayThatIsAskedFor() throws Exception {
		Client.Answer answer = ask(
				"query ($id: [ID!]!) { trace(from: $id, at: \"2022-06-01\") { elements { element { key } } } }",
				Map.of("id", id(Label.GOAL, "OG-1")));
		assertThat(answer.json().toString()).as("A-2 held in 2022, the link to SG-1 did not")
			.contains("A-2")
			.doesNotContain("SG-1");
	}

	@Test
	void aFilterTakesUnitsAndLevels() throws Exception {
		Client.Answer answer = ask("""
				query ($id: [ID!]!) {
				  trace(from: $id, filter: { labels: [ACTIVITY], units: ["RS"], levels: ["unit"] }) {
				    elements { element { key } }
				  }
				}""", Map.of("id", id(Label.GOAL, "V")));
		assertThat(answer.at("/trace/elements").size()).isEqualTo(2);
		assertThat(answer.at("/trace/elements/1/element/key").asString()).isEqualTo("A-1");
	}

	@Test
	void anUnknownLevelIsRefusedWithThoseThatThereAre() throws Exception {
		Client.Answer answer = ask(
				"query ($id: [ID!]!) { trace(from: $id, filter: { levels: [\"x\"] }) { elementCount } }",
				Map.of("id", id(Label.GOAL, "V")));
		assertThat(answer.message()).contains("Level «x»", "board_committee");
	}

	@Test
	void pathsAreListedAndCounted() throws Exception {
		Client.Answer answer = ask("""
				query ($from: ID!, $to: [ID!]!) {
				  paths(from: $from, to: $to) {
				    count isComplete cycles { members { key } } paths { length elements { key } links { type } }
				  }
				}""", Map.of("from", id(Label.ACTIVITY, "A-1"), "to", id(Label.GOAL, "V")));
		assertThat(answer.at("/paths/count").asString()).isEqualTo("1");
		assertThat(answer.at("/paths/paths/0/length").asInt()).isEqualTo(3);
		assertThat(answer.at("/paths/paths/0/elements/2/key").asString()).isEqualTo("SG-1");
	}

	@Test
	void supportingActivitiesHaveTheirUnitAndWhatCarriesThem() throws Exception {
		Client.Answer answer = ask("""
				query ($goal: ID!, $unit: ID) {
				  supportingActivities(goal: $goal, orgUnit: $unit, level: "unit") {
				    totalCount
				    nodes {
				      activity { key } unit { key } unitLine { key } level distance share pathCount
				      paths { paths { elements { key } } }
				    }
				    pageInfo { hasNextPage }
				  }
				}""", Map.of("goal", id(Label.GOAL, "V"), "unit", id(Label.ORG_UNIT, "RS")));
		assertThat(answer.message()).isEmpty();
		assertThat(answer.at("/supportingActivities/totalCount").asInt()).isEqualTo(1);
		assertThat(answer.at("/supportingActivities/nodes/0/activity/key").asString()).isEqualTo("A-1");
		assertThat(answer.at("/supportingActivities/nodes/0/share").asDouble()).as("one of two goals").isEqualTo(0.5);
		assertThat(answer.at("/supportingActivities/nodes/0/pathCount").asString()).isEqualTo("1");
	}

	@Test
	void supportIsAskedOfGoalsAndUnits() throws Exception {
		String query = "query ($goal: ID!, $unit: ID) { supportingActivities(goal: $goal, orgUnit: $unit) { totalCount } }";
		assertThat(ask(query, Map.of("goal", id(Label.ACTIVITY, "A-1"))).message())
			.isEqualTo("goal: found Activity A-1, expected the id of Goal or Mission");
		assertThat(ask(query, Map.of("goal", id(Label.GOAL, "V"), "unit", id(Label.GOAL, "SG-1"))).message())
			.isEqualTo("orgUnit: found Goal SG-1, expected the id of OrgUnit");
		assertThat(ask("query ($unit: ID!) { supportedGoals(orgUnit: $unit) { totalCount } }",
				Map.of("unit", id(Label.GOAL, "V")))
			.message()).isEqualTo("orgUnit: found Goal V, expected the id of OrgUnit");
	}

	@Test
	void supportedGoalsTellWhichAreAndWhichAreNot() throws Exception {
		Client.Answer answer = ask("""
				query ($unit: ID!) {
				  supportedGoals(orgUnit: $unit, kinds: ["strategic_goal"]) {
				    nodes { goal { key } isSupported throughCount through { distance element { key } } }
				  }
				}""", Map.of("unit", id(Label.ORG_UNIT, "HC")));
		assertThat(answer.at("/supportedGoals/nodes").toString())
			.isEqualTo(("[{'goal':{'key':'SG-1'},'isSupported':true,'throughCount':2,"
					+ "'through':[{'distance':1,'element':{'key':'OG-1'}},{'distance':2,'element':{'key':'A-1'}}]},"
					+ "{'goal':{'key':'SG-2'},'isSupported':false,'throughCount':0,'through':[]}]")
				.replace('\'', '"'));
	}

	@Test
	void thereAreNoCyclesInAGoodPlan() throws Exception {
		Client.Answer answer = ask("{ cycles(region: \"nord\") { types members { key } round { length } since } }",
				Map.of());
		assertThat(answer.json().toString()).isEqualTo("{\"data\":{\"cycles\":[]}}");
	}

	@Test
	void coverageSaysWhatIsMissingInBothLanguages() throws Exception {
		Client.Answer answer = ask("""
				query ($id: ID!) {
				  coverage(of: $id) {
				    isShallow isDeep share deepCount judgedCount steeringModel
				    findings { word severity unit { key } reasons { rule found expected sentenceSv sentenceEn } }
				  }
				}""", Map.of("id", id(Label.GOAL, "SG-2")));
		assertThat(answer.at("/coverage/isDeep").asBoolean()).isFalse();
		assertThat(answer.at("/coverage/steeringModel").asString()).isEqualTo("rjh-2021");
		assertThat(answer.at("/coverage/findings").toString()).contains("GAP", "strategic-goal-to-strategy",
				"Stöder inte", "Does not support");
	}

	@Test
	void theBrokenThreadIsPaged() throws Exception {
		Client.Answer first = ask("""
				{ brokenThread(region: "nord", words: [ORPHAN, GAP], severity: WARNING, first: 2) {
				    totalCount nodes { word element { key } } pageInfo { endCursor hasNextPage } } }""", Map.of());
		assertThat(first.at("/brokenThread/nodes").size()).isEqualTo(2);
		String cursor = first.at("/brokenThread/pageInfo/endCursor").asString();
		Client.Answer next = ask(
				"""
						query ($after: String) { brokenThread(region: "nord", words: [ORPHAN, GAP], severity: WARNING, after: $after) {
						    totalCount nodes { word element { key } } } }""",
				Map.of("after", cursor));
		assertThat(next.at("/brokenThread/nodes").size()).isEqualTo(first.at("/brokenThread/totalCount").asInt() - 2);
	}

	@Test
	void aRegionHasItsCoverage() throws Exception {
		Client.Answer answer = ask("{ regionCoverage(region: \"nord\") { judgedCount shallowCount deepCount } }",
				Map.of());
		assertThat(answer.at("/regionCoverage").toString()).as("V, SG-1, SG-2 and OG-1; only OG-1 has what it needs")
			.isEqualTo("{\"judgedCount\":4,\"shallowCount\":1,\"deepCount\":1}");
	}

	@Test
	void anElementTellsItsLevelByTheModelInForce() throws Exception {
		String id = id(Label.GOAL, "OG-1");
		Client.Answer answer = ask("""
				query ($id: ID!, $indicator: ID!) {
				  now: element(id: $id) { level { code rank name { sv en } } }
				  before: element(id: $id) { level(at: "2019-01-01") { code } }
				  indicator: element(id: $indicator) { level { code } }
				}""", Map.of("id", id, "indicator", id(Label.INDICATOR, "I-1")));
		assertThat(answer.json().toString())
			.isEqualTo(("{'data':{'now':{'level':{'code':'unit','rank':7,'name':{'sv':'Enhet','en':'Unit'}}},"
					+ "'before':{'level':null},'indicator':{'level':null}}}")
				.replace('\'', '"'));
	}

	private Client.Answer ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
		return new Client(this.port).ask(query, variables);
	}

	private static String id(Label label, String key) {
		return new GlobalId("nord", SmallPlan.id(label, key)).encoded();
	}

	/** The rooms that answer about the thread, on a day in 2024. */
	@Configuration(proxyBeanMethods = false)
	@ComponentScan({ "se.rodtrad.steering", "se.rodtrad.trace.api", "se.rodtrad.coverage.api" })
	static class Rooms {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);
		}

		@Bean
		ModelTexts texts() {
			return new MemoryTexts();
		}

	}

}
