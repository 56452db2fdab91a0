package se.rodtrad.change.api;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger tells of changes: the same again, others meanwhile, back again. */
@RunningService
@Timeout(120)
class ChangeHistoryTests extends ChangedRegion {

	ChangeHistoryTests(@LocalServerPort int port) {
		super(port);
	}

	@Test
	void aCommandThatIsSentAgainIsAnsweredWithWhatItDid() throws Exception {
		String command = "{create: {measurement: {indicator: \"I1\", period: \"2024\", value: 91}}}";
		JsonNode first = change(command, "commandId: \"c1\"");
		JsonNode again = change(command, "commandId: \"c1\"");
		assertThat(first.path("isRepeated").asBoolean()).isFalse();
		assertThat(again.path("isRepeated").asBoolean()).isTrue();
		assertThat(again.path("revision")).isEqualTo(first.path("revision"));
		assertThat(again.path("changes")).isEqualTo(first.path("changes"));
		assertThat(revision()).isEqualTo(2);
	}

	@Test
	void theIdOfOneChangeIsNotTakenForAnother() throws Exception {
		change(goal("M2", "Ett"), "commandId: \"c1\"");
		JsonNode other = change(goal("M2", "Två"), "commandId: \"c1\"");
		assertThat(codes(other)).containsExactly("command_used  Region %s commandId".formatted(this.region));
		assertThat(other.at("/refusals/0/message/en").asString())
			.isEqualTo("The command id 'c1' was used for another change in revision 2.");
		assertThat(change(goal("M2", "Ett"), "commandId: \"c1\", basedOn: 1, reason: \"Igen\"").path("isRepeated")
			.asBoolean()).isTrue();
		assertThat(codes(revert(1, "c1"))).containsExactly("command_used  Region %s commandId".formatted(this.region));
		assertThat(revert(2, "c2").at("/revision/number").asLong()).isEqualTo(3);
		assertThat(revert(2, "c2").path("isRepeated").asBoolean()).isTrue();
		assertThat(codes(revert(1, "c2"))).containsExactly("command_used  Region %s commandId".formatted(this.region));
		assertThat(revision()).isEqualTo(3);
	}

	@Test
	void theRevisionThatMadeTheRegionIsNotTakenBack() throws Exception {
		assertThat(codes(revert(1))).containsExactly("region_stays  Region " + this.region);
		assertThat(revision()).isEqualTo(1);
	}

	@Test
	void whatSomebodyElseChangedSinceIsRefusedWithBothVersions() throws Exception {
		change("{change: {goal: {key: \"M1\", text: \"Deras\"}}}", "");
		JsonNode refused = change("{change: {goal: {key: \"M1\", text: \"Min\"}}}", "basedOn: 1");
		assertThat(codes(refused)).containsExactly("changed_since 0 Goal M1");
		assertThat(refused.at("/refusals/0/conflict").toString()).isEqualTo(
				"""
						{"theirs":{"revision":{"number":2},"change":{"fields":[{"name":"text","before":"Vård i tid","after":"Deras"}]}},"yours":{"fields":[{"name":"text","before":"Deras","after":"Min"}]}}""");
		assertThat(change("{change: {goal: {key: \"S1\", text: \"Annat\"}}}", "basedOn: 1").at("/revision/number")
			.asLong()).isEqualTo(3);
	}

	@Test
	void aRevisionIsTakenBackUnlessSomethingLaterRestsOnIt() throws Exception {
		change("{create: {goal: {key: \"M2\", kind: \"strategic_goal\", text: \"Ny\"}}}", "");
		change("{create: {link: {from: {label: GOAL, key: \"M2\"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: \"S1\"}}}}",
				"");
		JsonNode refused = revert(2);
		assertThat(refused.at("/refusals")
			.valueStream()
			.map((node) -> node.path("code").asString() + " " + node.path("subject").asString()))
			.containsExactly("later_change Goal M2 -[CONTRIBUTES_TO]-> Goal S1");
		assertThat(refused.at("/refusals/0/conflict/theirs/revision/number").asLong()).isEqualTo(3);
		assertThat(revert(3).at("/revision/number").asLong()).isEqualTo(4);
		assertThat(revert(2).at("/revision/number").asLong()).isEqualTo(5);
		assertThat(field("M2", "kind")).isEmpty();
		assertThat(revert(5).at("/revision/number").asLong()).isEqualTo(6);
		assertThat(field("M2", "kind")).isEqualTo("strategic_goal");
	}

	@Test
	void historyTellsWhoChangedTheWeightFromWhatAndWhy() throws Exception {
		change("{change: {link: {from: {label: GOAL, key: \"M1\"}, type: CONTRIBUTES_TO, to: {label: GOAL, key: \"S1\"}, weight: 5}}}",
				"reason: \"Nämndens önskan\"");
		JsonNode history = this.client.ask(
				"{ history(of: \"%s\") { totalCount nodes { revision { number actor reason } change { type other { key } fields { name before after } } } } }"
					.formatted(field("M1", "id")))
			.at("/history");
		assertThat(history.at("/nodes/0").toString()).isEqualTo(
				"""
						{"revision":{"number":2,"actor":"local","reason":"Nämndens önskan"},"change":{"type":"CONTRIBUTES_TO","other":{"key":"S1"},"fields":[{"name":"weight","before":"2","after":"5"}]}}""");
		assertThat(history.path("totalCount").asInt()).isEqualTo(5);
		List<String> subjects = new ArrayList<>();
		JsonNode page = history("");
		while (page.at("/pageInfo/hasNextPage").asBoolean()) {
			page.path("nodes").forEach((node) -> subjects.add(node.at("/change/subject").asString()));
			page = history(", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString()));
		}
		page.path("nodes").forEach((node) -> subjects.add(node.at("/change/subject").asString()));
		assertThat(subjects).hasSize(5)
			.startsWith("Goal M1 -[CONTRIBUTES_TO]-> Goal S1", "Target M1|I1||2024|T")
			.endsWith("Goal M1");
		assertThat(this.client.ask(
				"{ revisions(region: \"%s\", first: 1) { totalCount pageInfo { hasNextPage } nodes { number changes(first: 1) { totalCount nodes { subject } } } } }"
					.formatted(this.region))
			.at("/revisions")
			.toString()).isEqualTo(
					"""
							{"totalCount":2,"pageInfo":{"hasNextPage":true},"nodes":[{"number":2,"changes":{"totalCount":1,"nodes":[{"subject":"Goal M1 -[CONTRIBUTES_TO]-> Goal S1"}]}}]}""");
		assertThat(this.client
			.ask("{ verifyLedger(region: \"%s\") { isWhole revisions isPlanTheSame broken { revision } } }"
				.formatted(this.region))
			.at("/verifyLedger")
			.toString()).isEqualTo("{\"isWhole\":true,\"revisions\":2,\"isPlanTheSame\":true,\"broken\":null}");
	}

	private JsonNode history(String after) throws Exception {
		return this.client.ask(
				"{ history(of: \"%s\", first: 2%s) { pageInfo { hasNextPage endCursor } nodes { change { subject } } } }"
					.formatted(field("M1", "id"), after))
			.at("/history");
	}

}
