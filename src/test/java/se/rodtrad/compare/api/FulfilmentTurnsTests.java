package se.rodtrad.compare.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.RunningService;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.change.Plans;
import se.rodtrad.graphql.Client;
import se.rodtrad.graphql.Conversation;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of statuses that turn, held against whole tables of fulfilment before and
 * after each revision.
 */
@RunningService
@Timeout(300)
class FulfilmentTurnsTests {

	private static final List<String> COLOURS = List.of("RED", "YELLOW", "GREEN");

	private static final List<String> TURNS = List.of("FELL", "LOST", "WENT", "CAME", "FOUND", "ROSE");

	private final String region = "r-" + UUID.randomUUID();

	private final Random random = new Random(3);

	private final Map<Long, Map<String, State>> tables = new HashMap<>();

	private final int port;

	private final Client client;

	private final Plans plans;

	FulfilmentTurnsTests(@LocalServerPort int port, Plans plans) {
		this.port = port;
		this.client = new Client(port);
		this.plans = plans;
	}

	@BeforeEach
	void makeAPlan() {
		this.plans.write(PlanGenerator.of(this.region, 7).elements(300).measurements(2000).targets(300).draft(),
				Signature.of(Signature.How.IMPORT));
	}

	@Test
	void whoComesBackHearsOnceAndInOrderOfEveryRevisionThatTurnedSomethingWorstFirst() throws Exception {
		change(15);
		List<Told> told = new ArrayList<>();
		try (Conversation conversation = Conversation.greeted(this.port)) {
			conversation.ask("1", subscription(1));
			List<Told> missed = expected(1);
			for (int i = 0; i < missed.size(); i++) {
				told.add(told(conversation));
			}
			change(15);
			for (int left = expected(1).size() - missed.size(); left > 0; left--) {
				told.add(told(conversation));
			}
		}
		assertThat(told).isEqualTo(expected(1)).hasSizeGreaterThan(12).hasSizeLessThan(30);
		assertThat(told.stream().flatMap((one) -> one.moved().stream()).map((moved) -> moved.split(" ")[1]).distinct())
			.contains("FELL", "ROSE", "CAME", "WENT");
		Told middle = told.get(told.size() / 2);
		try (Conversation conversation = Conversation.greeted(this.port)) {
			conversation.ask("1", subscription(middle.revision()));
			for (Told next : told.subList(told.size() / 2 + 1, told.size())) {
				assertThat(told(conversation)).isEqualTo(next);
			}
		}
	}

	/** The slow way: two whole tables for every revision. */
	private List<Told> expected(long after) throws Exception {
		List<Told> expected = new ArrayList<>();
		long last = this.plans.draft(this.region).base().revision();
		for (long revision = after + 1; revision <= last; revision++) {
			Map<String, State> before = table(revision - 1);
			Map<String, State> now = table(revision);
			TreeSet<String> keys = new TreeSet<>(before.keySet());
			keys.addAll(now.keySet());
			List<String> moved = keys.stream()
				.map((key) -> new Move(key, before.getOrDefault(key, State.NONE), now.getOrDefault(key, State.NONE)))
				.filter((move) -> !move.before().status().equals(move.after().status()))
				.sorted(Comparator.comparing(Move::rank)
					.thenComparing(Move::steps)
					.thenComparing(Move::rise)
					.thenComparing(Move::key))
				.map(Move::toString)
				.toList();
			if (!moved.isEmpty()) {
				expected.add(new Told(revision, moved));
			}
		}
		return expected;
	}

	private Map<String, State> table(long revision) throws Exception {
		if (!this.tables.containsKey(revision)) {
			JsonNode nodes = this.client.ask(
					"{ fulfilmentTable(region: \"%s\", period: \"2024\", asOf: %d, first: 1000) { nodes { status score element { key } } } }"
						.formatted(this.region, revision))
				.at("/fulfilmentTable/nodes");
			Map<String, State> table = new HashMap<>();
			nodes.forEach((node) -> table.put(node.at("/element/key").asString(),
					new State(node.path("status").asString(), node.path("score").isNull() ? OptionalDouble.empty()
							: OptionalDouble.of(node.path("score").asDouble()))));
			assertThat(table).isNotEmpty();
			this.tables.put(revision, table);
		}
		return this.tables.get(revision);
	}

	private String subscription(long after) {
		return "subscription { fulfilmentTurned(region: \\\"%s\\\", period: \\\"2024\\\", after: %d) { revision { number } movements(first: 1000) { nodes { turn element { key } before { status } after { status } } } } }"
			.formatted(this.region, after);
	}

	private static Told told(Conversation conversation) throws InterruptedException {
		String message = conversation.next();
		JsonNode turned = JsonMapper.shared().readTree(message).at("/payload/data/fulfilmentTurned");
		assertThat(turned.isObject()).as(message).isTrue();
		return new Told(turned.at("/revision/number").asLong(), turned.at("/movements/nodes")
			.valueStream()
			.map((node) -> "%s %s %s %s".formatted(node.at("/element/key").asString(), node.path("turn").asString(),
					node.at("/before/status").asString(""), node.at("/after/status").asString("")))
			.toList());
	}

	private void change(int revisions) {
		for (int i = 0; i < revisions; i++) {
			PlanDraft draft = this.plans.draft(this.region);
			for (int facts = 1 + this.random.nextInt(3); facts > 0; facts--) {
				change(draft);
			}
			this.plans.write(draft, Signature.of(Signature.How.EDIT));
		}
	}

	private void change(PlanDraft draft) {
		PlanGraph base = draft.base();
		switch (this.random.nextInt(8)) {
			case 0 -> {
				Link link = base.link(this.random.nextInt(base.linkCount()));
				draft.put(new Link(link.from(), link.type(), link.to(), link.validity(), this.random.nextInt(9),
						link.properties()));
			}
			case 1 -> {
				String key = "N" + this.random.nextInt(10_000);
				draft.put(ElementType.of(Label.GOAL)
					.create(key, base.element(0).validity(), Element.Origin.NONE,
							Map.of("kind", "strategic_goal", "text", key)));
				draft.put(Link.of(new Element.Id(Label.GOAL, key), LinkType.CONTRIBUTES_TO,
						new Element.Id(Label.GOAL, "M" + this.random.nextInt(20))));
			}
			case 2 -> {
				List<Element> goals = base.elements(Label.GOAL);
				draft.remove(goals.get(goals.size() - 1 - this.random.nextInt(20)).id());
			}
			default -> {
				String period = (this.random.nextInt(4) == 0) ? "2020" : "2024";
				List<Value.Measurement> values = base.values()
					.measurements()
					.stream()
					.filter((value) -> value.period().equals(period) && value.group().equals("T"))
					.toList();
				Value.Measurement value = values.get(this.random.nextInt(values.size()));
				draft.put(new Value.Measurement(value.origin(), value.indicator(), value.unit(), value.period(),
						value.group(), OptionalDouble.of(this.random.nextInt(200)), value.numerator(),
						value.denominator(), value.state(), value.note()));
			}
		}
	}

	/** What was told of a revision. */
	private record Told(long revision, List<String> moved) {
	}

	/** A row of a table. */
	private record State(String status, OptionalDouble score) {

		private static final State NONE = new State("", OptionalDouble.empty());

	}

	/** A goal in two tables. */
	private record Move(String key, State before, State after) {

		int rank() {
			return TURNS.indexOf(turn());
		}

		String turn() {
			if (this.before.status().isEmpty()) {
				return "CAME";
			}
			if (this.after.status().isEmpty()) {
				return "WENT";
			}
			if (this.after.status().equals("GREY")) {
				return "LOST";
			}
			if (this.before.status().equals("GREY")) {
				return "FOUND";
			}
			return (COLOURS.indexOf(this.after.status()) < COLOURS.indexOf(this.before.status())) ? "FELL" : "ROSE";
		}

		int steps() {
			return List.of("FELL", "ROSE").contains(turn())
					? COLOURS.indexOf(this.after.status()) - COLOURS.indexOf(this.before.status()) : 0;
		}

		long rise() {
			return (this.before.score().isPresent() && this.after.score().isPresent())
					? Math.round((this.after.score().getAsDouble() - this.before.score().getAsDouble()) * 1e9) : 0;
		}

		@Override
		public String toString() {
			return "%s %s %s %s".formatted(this.key, turn(), this.before.status(), this.after.status());
		}

	}

}
