package se.rodtrad.benchmark.query;

import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

import se.rodtrad.plan.OnlyPlan;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;

/**
 * What of the service answers questions, with a plan in memory and no database: for plans
 * that it would take an hour to write. No configuration by name, so that the scan of the
 * whole service leaves it alone.
 */
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@ComponentScan({ "se.rodtrad.graphql", "se.rodtrad.http", "se.rodtrad.plan", "se.rodtrad.steering", "se.rodtrad.trace",
		"se.rodtrad.coverage", "se.rodtrad.fulfilment" })
class InMemory {

	private static final List<String> PROPERTIES = List.of("--server.port=0",
			"--spring.graphql.schema.locations=classpath:none/",
			"--spring.graphql.schema.additional-files=classpath:graphql/plan.graphqls,classpath:graphql/steering.graphqls,"
					+ "classpath:graphql/trace.graphqls,classpath:graphql/coverage.graphqls,"
					+ "classpath:graphql/fulfilment.graphqls," + "classpath:graphql-test/count.graphqls",
			"--management.endpoint.health.validate-group-membership=false");

	static ConfigurableApplicationContext run(PlanGraph plan) {
		ApplicationContextInitializer<GenericApplicationContext> withPlan = (context) -> context
			.registerBean(PlanGraphs.class, () -> new OnlyPlan(plan));
		return new SpringApplicationBuilder(InMemory.class, OtherWays.class).initializers(withPlan)
			.run(PROPERTIES.toArray(String[]::new));
	}

	/** Where a service listens. */
	static int port(ConfigurableApplicationContext context) {
		return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
	}

}
