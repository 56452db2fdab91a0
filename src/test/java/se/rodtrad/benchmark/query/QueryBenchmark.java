package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.RodTradApplication;
import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;

/**
 * Loads a generated plan into the whole service with an embedded database, sees to it
 * that the three ways to ask give the same rows, and says how fast each is for one client
 * and for eight. Arguments: elements, rows of the activities, rows of the tree, seconds
 * to warm up each for one client, seconds to measure each; with {@code memory} behind
 * them there is no database, and no Cypher.
 */
public final class QueryBenchmark {

	static final String REGION = "benchmark";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	/** Sums in another order differ in the last digits, which is no other answer. */
	private static final Pattern LONG_FRACTION = Pattern.compile("\\d+\\.\\d{10,}(E-\\d+)?");

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private final int warmUp;

	private final int seconds;

	private final Map<Question, String> starts;

	private final Set<Way> ways;

	private QueryBenchmark(int port, int warmUp, int seconds, Map<Question, String> starts, Set<Way> ways) {
		this.port = port;
		this.warmUp = warmUp;
		this.seconds = seconds;
		this.starts = starts;
		this.ways = ways;
	}

	public static void main(String[] arguments) throws Exception {
		int elements = Integer.parseInt(arguments[0]);
		PlanDraft draft = PlanGenerator.of(REGION, 1)
			.elements(elements)
			.orphans(470)
			.measurements(elements / 10)
			.targets(elements / 10)
			.draft();
		PlanGraph plan = draft.build();
		System.out.printf("%,d elements, %,d links%n", plan.size(), plan.linkCount());
		boolean isInMemory = arguments.length > 5 && arguments[5].equals("memory");
		try (ConfigurableApplicationContext context = isInMemory ? InMemory.run(plan) : run()) {
			if (!isInMemory) {
				context.getBean(PlanStore.class).commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
				countAnew(context.getBean(Driver.class));
			}
			QueryBenchmark benchmark = new QueryBenchmark(InMemory.port(context), Integer.parseInt(arguments[3]),
					Integer.parseInt(arguments[4]),
					Starts.of(plan, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])),
					isInMemory ? EnumSet.of(Way.GRAPHQL, Way.FLOOR) : EnumSet.allOf(Way.class));
			benchmark.compareAnswers();
			benchmark.measure(1, benchmark.warmUp);
			benchmark.measure(8, benchmark.seconds);
		}
		System.exit(0);
	}

	private static ConfigurableApplicationContext run() throws IOException {
		return new SpringApplicationBuilder(RodTradApplication.class, OtherWays.class).run(
				"--rodtrad.data-dir=" + Files.createTempDirectory("rodtrad-benchmark"), "--rodtrad.samples=false",
				"--server.port=0", "--rodtrad.import.max-rows=" + Integer.MAX_VALUE);
	}

	/** Cypher is planned by how much there is of everything, and counts that late. */
	private static void countAnew(Driver driver) {
		try (Session session = driver.session()) {
			session.run("CALL db.prepareForReplanning()").consume();
		}
	}

	private void compareAnswers() throws Exception {
		for (Question question : Question.values()) {
			byte[] answer = answer(question, Way.GRAPHQL);
			List<String> rows = rows(answer);
			for (Way other : this.ways) {
				List<String> found = rows(answer(question, other));
				if (!found.equals(rows)) {
					throw new IllegalStateException("%s: GraphQL gives %d rows such as %s, %s %d such as %s"
						.formatted(question, rows.size(), rows.getFirst(), other, found.size(), found.getFirst()));
				}
			}
			System.out.printf("%s from %s: %,d rows, %,d bytes, the same in all ways%n", question,
					this.starts.get(question), rows.size(), answer.length);
		}
	}

	private byte[] answer(Question question, Way way) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(question, way));
		if (way == Way.GRAPHQL) {
			request.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body(question, Question.DAY.toString())));
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
	}

	private URI address(Question question, Way way) {
		return URI.create("http://localhost:%d/%s".formatted(this.port, switch (way) {
			case GRAPHQL -> "graphql";
			case CYPHER, FLOOR -> "benchmark/%s/%s?from=%s".formatted(way.name().toLowerCase(Locale.ROOT),
					question.path(), this.starts.get(question));
		}));
	}

	private String body(Question question, String day) {
		return body(question, this.starts.get(question), day);
	}

	/** What is sent to ask a question that begins at an element. */
	static String body(Question question, String start, String day) {
		return JSON.writeValueAsString(Map.of("query", question.graphQl(), "variables",
				Map.of("from", Starts.id(question, start), "region", REGION, "at", day)));
	}

	/** The rows of all lists of an answer, each with its fields by name. */
	static List<String> rows(byte[] answer) {
		List<String> rows = new ArrayList<>();
		List<JsonNode> open = new ArrayList<>(List.of(JSON.readTree(answer)));
		while (!open.isEmpty()) {
			JsonNode node = open.removeLast();
			if (node.isArray()) {
				node.forEach((row) -> rows
					.add(LONG_FRACTION.matcher(JSON.writeValueAsString(JSON.treeToValue(row, Object.class)))
						.replaceAll((number) -> "%.9f".formatted(Double.parseDouble(number.group())))));
			}
			else {
				node.forEach(open::add);
			}
		}
		return rows.stream().sorted().toList();
	}

	private void measure(int clients, int warmUp) throws Exception {
		System.out.printf("%n%d client(s)%n| question | way | median ms | p99 ms | a second | GraphQL to it |%n",
				clients);
		for (Question question : Question.values()) {
			Map<Way, Figures> figures = new EnumMap<>(Way.class);
			for (Way way : this.ways) {
				String body = (way == Way.GRAPHQL) ? body(question, Question.DAY.toString()) : "";
				figures.put(way, Figures.of(address(question, way), body, clients, warmUp, this.seconds));
			}
			figures.forEach((way, figure) -> print(question.name(), way, figure, figures.get(Way.GRAPHQL)));
			if (question.isKept()) {
				Figures cold = Figures.of(address(question, Way.GRAPHQL), body(question, "$DAY"), clients, this.seconds,
						this.seconds);
				print(question + " cold", Way.GRAPHQL, cold, cold);
			}
		}
	}

	private static void print(String question, Way way, Figures figures, Figures graphQl) {
		System.out.printf("| %s | %s | %.3f | %.3f | %.0f | %.2f |%n", question, way, figures.median(), figures.p99(),
				figures.perSecond(), figures.median() / graphQl.median());
	}

	/** How a question is asked. */
	private enum Way {

		GRAPHQL, CYPHER, FLOOR

	}

}
