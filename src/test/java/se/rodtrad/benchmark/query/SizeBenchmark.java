package se.rodtrad.benchmark.query;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.PlanGraph;

/**
 * What becomes of the time of an answer when the plan around it is larger: asks two plans
 * in turn, each held in memory by a service of its own, for answers of the same number of
 * rows. Arguments: elements of the smaller plan, elements of the larger, rows of the
 * activities, rows of the tree, seconds to warm up each, seconds to measure each time.
 */
public final class SizeBenchmark {

	private static final int TIMES = 5;

	private final int warmUp;

	private final int seconds;

	private SizeBenchmark(int warmUp, int seconds) {
		this.warmUp = warmUp;
		this.seconds = seconds;
	}

	public static void main(String[] arguments) throws Exception {
		PlanGraph small = plan(Integer.parseInt(arguments[0]));
		PlanGraph large = plan(Integer.parseInt(arguments[1]));
		Map<Question, String> starts = Starts.of(small, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
		try (ConfigurableApplicationContext one = InMemory.run(small);
				ConfigurableApplicationContext other = InMemory.run(large)) {
			new SizeBenchmark(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5])).compare(
					new Asked(InMemory.port(one), starts),
					new Asked(InMemory.port(other), Starts.asIn(small, starts, large)));
		}
		System.exit(0);
	}

	private static PlanGraph plan(int elements) {
		PlanGraph plan = PlanGenerator.of(QueryBenchmark.REGION, 1)
			.elements(elements)
			.orphans(470)
			.measurements(elements / 10)
			.targets(elements / 10)
			.draft()
			.build();
		System.out.printf("%,d elements, %,d links%n", plan.size(), plan.linkCount());
		return plan;
	}

	private void compare(Asked small, Asked large) throws Exception {
		System.out.printf("| question | rows | rows | clients | median ms | median ms | ratio |%n");
		for (Question question : Question.values()) {
			for (int clients : List.of(1, 8)) {
				compare(question, small, large, clients);
			}
		}
	}

	/** In turn, since the machine is now faster and now slower. */
	private void compare(Question question, Asked small, Asked large, int clients) throws Exception {
		ask(small, question, clients, this.warmUp);
		ask(large, question, clients, this.warmUp);
		List<Double> ofSmall = new ArrayList<>();
		List<Double> ofLarge = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		for (int time = 0; time < TIMES; time++) {
			ofSmall.add(ask(small, question, clients, 0));
			ofLarge.add(ask(large, question, clients, 0));
			ratios.add(ofLarge.getLast() / ofSmall.getLast());
		}
		System.out.printf("| %s | %,d | %,d | %d | %.3f | %.3f | %.2f |%n", question, small.rows(question),
				large.rows(question), clients, middle(ofSmall), middle(ofLarge), middle(ratios));
	}

	private double ask(Asked plan, Question question, int clients, int warmUp) throws Exception {
		return Figures.of(plan.address(), plan.body(question), clients, warmUp, this.seconds).median();
	}

	private static double middle(List<Double> figures) {
		return figures.stream().sorted().toList().get(figures.size() / 2);
	}

	/**
	 * A plan that is asked.
	 *
	 * @param port where its service listens
	 * @param starts where the questions begin
	 */
	private record Asked(int port, Map<Question, String> starts) {

		URI address() {
			return URI.create("http://localhost:%d/graphql".formatted(this.port));
		}

		String body(Question question) {
			return QueryBenchmark.body(question, String.valueOf(this.starts.get(question)), Question.DAY.toString());
		}

		int rows(Question question) throws Exception {
			HttpRequest request = HttpRequest.newBuilder(address())
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body(question)))
				.build();
			try (HttpClient http = HttpClient.newHttpClient()) {
				return QueryBenchmark.rows(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body()).size();
			}
		}

	}

}
