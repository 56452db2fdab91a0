package se.rodtrad.change.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

import se.rodtrad.RunningService;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was answered once is answered again, byte for byte, whatever has changed since.
 */
@RunningService
@Timeout(600)
class PastAnswersTests {

	private static final int ANSWERS = 1_000;

	private static final int CHANGES_AFTER = 10_000;

	private static final int CHANGES_AT_ONCE = 100;

	private static final List<String> QUESTIONS = List.of(
			"{ trace(from: \"$goal\", direction: DOWNSTREAM, at: \"2024-06-01\", $asOf) { elements { element { key name } distance } links { weight } } }",
			"{ paths(from: \"$goal\", to: \"$top\", direction: UPSTREAM, at: \"2024-06-01\", first: 5, $asOf) { paths { elements { key } } } }",
			"{ region(id: \"$region\", $asOf) { revision counts { label count } linkCount measurementCount } }",
			"{ elements(region: \"$region\", first: 20, $asOf) { totalCount nodes { key name validTo links(first: 5) { nodes { type weight } } } } }",
			"{ element(id: \"$goal\", $asOf) { key ... on Goal { text contributedToBy { weight goal { key } } } } }",
			"{ search(region: \"$region\", text: \"$number\", first: 10, $asOf) { nodes { key } } }",
			"{ supportingActivities(goal: \"$goal\", at: \"2024-06-01\", first: 5, $asOf) { totalCount nodes { activity { name } unit { key } share } } }",
			"{ supportedGoals(orgUnit: \"$unit\", at: \"2024-06-01\", $asOf) { totalCount nodes { goal { key } isSupported } } }",
			"{ fulfilment(of: \"$goal\", period: \"2016\", $asOf) { status score coverage low high derivation { components { element { key } score contribution sentenceSv } } } }",
			"{ fulfilmentTable(region: \"$region\", period: \"2016\", first: 40, $asOf) { totalCount nodes { element { key } score low high coverage status sentenceSv } } }",
			"{ propagation(from: \"$indicator\", period: \"2016\", $asOf) { influences { goal { key } distance } } }",
			"{ brokenThread(region: \"$region\", at: \"2024-06-01\", first: 20, $asOf) { totalCount nodes { word element { key } reasons { sentenceSv proposed { key } } } } }",
			"{ coverage(of: \"$goal\", at: \"2024-06-01\", $asOf) { isShallow isDeep share deepCount } }",
			"{ series(of: \"$indicator\", $asOf) { points { period { key } value } } }",
			"{ compare(region: \"$region\", from: {period: \"2016\", $asOf}, to: {period: \"2017\", $asOf}) { counts { added removed changed } movements(first: 10) { nodes { turn element { key } change } } } }",
			"{ sensitivity(goal: \"$goal\", period: \"2016\", $asOf) { isSmallest candidates steps { element { key } after alone { score } } reached { score } } }",
			"{ whatIf(region: \"$region\", period: \"2016\", $asOf, commands: [{remove: {element: {label: GOAL, key: \"M$number\"}}}]) { comparison { movements(first: 5) { nodes { turn element { key } } } } lostSupport { nodes { key } } appeared(first: 5) { nodes { element { key } } } } }");

	private static final List<String> ADDRESSES = List.of("/api/regions/$region/rows/matrix.csv?$asOf&at=2024-06-01",
			"/api/regions/$region/rows/elements.ndjson?$asOf", "/api/regions/$region/rows/links.csv?$asOf",
			"/api/regions/$region/rows/measurements.json?$asOf&first=50",
			"/api/regions/$region/rows/derivations.csv?period=2016&$asOf",
			"/api/regions/$region/rows/summary.json?period=2016&$asOf",
			"/api/regions/$region/rows/gaps.csv?at=2024-06-01&$asOf",
			"/api/regions/$region/rows/fulfilment.csv?period=2016&$asOf", "/regions/$region?$asOf&period=2016",
			"/regions/$region/thread?$asOf&period=2016", "/regions/$region/thread.svg?$asOf&period=2016",
			"/regions/$region/gaps?$asOf&period=2016", "/elements/$goal?$asOf&period=2016");

	private final String region = "r-" + UUID.randomUUID();

	private final Client client;

	private final Plans plans;

	private final Random random = new Random(7);

	PastAnswersTests(@LocalServerPort int port, Plans plans) {
		this.client = new Client(port);
		this.plans = plans;
	}

	@Test
	void aThousandAnswersAreTheSameAfterTenThousandChanges() throws Exception {
		this.plans.write(PlanGenerator.of(this.region, 7).elements(300).measurements(400).targets(40).draft(),
				Signature.of(Signature.How.IMPORT));
		List<Asked> asked = new ArrayList<>();
		for (int revision = 2; asked.size() < ANSWERS; revision++) {
			for (int i = 0; i < 50; i++) {
				String query = query();
				asked.add(new Asked(query, revision - 1, answer(query, revision - 1)));
			}
			change(20);
		}
		for (int changes = 0; changes < CHANGES_AFTER; changes += CHANGES_AT_ONCE) {
			change(CHANGES_AT_ONCE);
		}
		for (Asked answered : asked) {
			assertThat(answer(answered.query(), answered.revision())).isEqualTo(answered.answer());
		}
		assertThat(asked).extracting(Asked::answer).doesNotContain("").hasSize(ANSWERS);
		assertThat(asked.stream().map(Asked::answer).distinct().count()).isGreaterThan(ANSWERS / 5);
	}

	private String answer(String query, long revision) throws Exception {
		boolean isAddress = query.startsWith("/");
		Client.Answer answer = isAddress
				? this.client.send(this.client.to(query.replace("$asOf", "asOf=" + revision)).GET())
				: this.client.ask(query.replace("$asOf", "asOf: " + revision));
		assertThat(answer.status()).as(query).isEqualTo(200);
		assertThat(isAddress ? "" : answer.message()).as(query).isEmpty();
		assertThat(answer.header("Rod-Trad-Version")).isNotEmpty();
		return answer.response().body();
	}

	/** Every kind of question that can be asked of the past, in every form. */
	private String query() {
		List<String> kinds = (this.random.nextInt(3) == 0) ? ADDRESSES : QUESTIONS;
		return kinds.get(this.random.nextInt(kinds.size()))
			.replace("$region", this.region)
			.replace("$top", id(Label.GOAL, "M0"))
			.replace("$goal", id(Label.GOAL, "M" + this.random.nextInt(20)))
			.replace("$indicator", id(Label.INDICATOR, "I" + this.random.nextInt(20)))
			.replace("$unit", id(Label.ORG_UNIT, "E" + this.random.nextInt(5)))
			.replace("$number", String.valueOf(this.random.nextInt(10)));
	}

	private String id(Label label, String key) {
		return new GlobalId(this.region, new Element.Id(label, key)).encoded();
	}

	private void change(int facts) {
		PlanDraft draft = this.plans.draft(this.region);
		PlanGraph base = draft.base();
		for (int i = 0; i < facts; i++) {
			switch (this.random.nextInt(4)) {
				case 0 -> {
					Link link = base.link(this.random.nextInt(base.linkCount()));
					draft.put(new Link(link.from(), link.type(), link.to(), link.validity(), this.random.nextInt(9),
							link.properties()));
				}
				case 1 -> renamed(base.element(this.random.nextInt(base.size())), draft);
				case 2 -> {
					String key = "N" + this.random.nextInt(10_000);
					draft.put(ElementType.of(Label.GOAL)
						.create(key, base.element(0).validity(), Element.Origin.NONE,
								Map.of("kind", "strategic_goal", "text", key)));
					draft.put(Link.of(new Element.Id(Label.GOAL, key), LinkType.CONTRIBUTES_TO,
							new Element.Id(Label.GOAL, "M" + this.random.nextInt(20))));
				}
				default -> {
					List<Value.Measurement> values = base.values().measurements();
					Value.Measurement value = values.get(this.random.nextInt(values.size()));
					draft.put(new Value.Measurement(value.origin(), value.indicator(), value.unit(), value.period(),
							value.group(), OptionalDouble.of(this.random.nextInt(100)), value.numerator(),
							value.denominator(), value.state(), value.note()));
				}
			}
		}
		assertThat(this.plans.write(draft, Signature.of(Signature.How.EDIT))).isPresent();
	}

	private void renamed(Element element, PlanDraft draft) {
		if (element instanceof Element.Goal goal) {
			draft.put(new Element.Goal(goal.key(), goal.validity(), goal.origin(), goal.kind(),
					"Text " + this.random.nextInt(1000), goal.shortName(), goal.gehClass(), goal.aggregator(),
					goal.critical()));
		}
	}

	/** A question, the revision that it was asked of, and what was answered. */
	private record Asked(String query, long revision, String answer) {
	}

}
