package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.steering.SteeringModels;

/**
 * Puts the two other ways to ask beside GraphQL, in the same Tomcat and behind the same
 * filters.
 */
final class OtherWays {

	private final AtomicReference<Floor> floor = new AtomicReference<>();

	@Bean
	RouterFunction<ServerResponse> otherWaysToAsk(PlanGraphs plans, SteeringModels models,
			ObjectProvider<Driver> driver, JsonMapper json) {
		return RouterFunctions.route().GET("/benchmark/floor/{question}", (request) -> answer((out) -> {
			try (JsonGenerator generator = json.createGenerator(out)) {
				floor(plans, models).write(question(request), start(request), generator);
			}
		}))
			.GET("/benchmark/cypher/{question}",
					(request) -> answer(
							(out) -> json.writeValue(out, ask(driver.getObject(), question(request), start(request)))))
			.build();
	}

	private Floor floor(PlanGraphs plans, SteeringModels models) {
		return this.floor.updateAndGet((known) -> Optional.ofNullable(known)
			.orElseGet(() -> new Floor(plans.current(QueryBenchmark.REGION), models)));
	}

	private static Map<String, Object> ask(Driver driver, Question question, String start) {
		try (Session session = driver.session()) {
			Record found = session.executeRead((transaction) -> transaction
				.run(question.cypher(), Map.of("regionId", QueryBenchmark.REGION, "key", start))
				.single());
			return (question == Question.CHAIN) ? summedUp(found) : found.asMap();
		}
	}

	private static Map<String, Object> summedUp(Record chain) {
		List<Map<String, Map<String, Object>>> elements = chain.get("elements")
			.asList((row) -> new HashMap<>(row.asMap((element) -> element.asMap())));
		return new RollUp(chain.get("components").asList(Value::asList)).complete(elements);
	}

	private static Question question(ServerRequest request) {
		return Question.valueOf(request.pathVariable("question").toUpperCase(Locale.ROOT));
	}

	private static String start(ServerRequest request) {
		return request.param("from").orElseThrow();
	}

	private static ServerResponse answer(Body body) {
		return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).build((_, response) -> {
			body.write(response.getOutputStream());
			return null;
		});
	}

	/** What writes an answer. */
	private interface Body {

		void write(OutputStream out) throws IOException;

	}

}
