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
		Client.Answer answer = this.client.ask(query.replace("$asOf", "asOf: " + revision));
		assertThat(answer.message()).isEmpty();
		return answer.response().body();
	}

	private String query() {
		String goal = id(Label.GOAL, "M" + this.random.nextInt(20));
		return switch (this.random.nextInt(7)) {
			case 0 ->
				"{ trace(from: \"%s\", direction: DOWNSTREAM, at: \"2024-06-01\", $asOf) { elements { element { key name } distance } links { weight } } }"
					.formatted(goal);
			case 1 -> "{ region(id: \"%s\", $asOf) { revision counts { label count } linkCount measurementCount } }"
				.formatted(this.region);
			case 2 ->
				"{ elements(region: \"%s\", first: 20, $asOf) { totalCount nodes { key name validTo links(first: 5) { nodes { type weight } } } } }"
					.formatted(this.region);
			case 4 ->
				"{ fulfilmentTable(region: \"%s\", period: \"2016\", first: 40, $asOf) { totalCount nodes { element { key } score low high coverage status sentenceSv } } }"
					.formatted(this.region);
			case 5 ->
				"{ brokenThread(region: \"%s\", at: \"2024-06-01\", first: 20, $asOf) { totalCount nodes { word element { key } reasons { sentenceSv proposed { key } } } } }"
					.formatted(this.region);
			case 3 -> "{ search(region: \"%s\", text: \"%s\", first: 10, $asOf) { nodes { key } } }"
				.formatted(this.region, this.random.nextInt(10));
			default ->
				"{ element(id: \"%s\", $asOf) { key ... on Goal { text contributedToBy { weight goal { key } } } } }"
					.formatted(goal);
		};
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
