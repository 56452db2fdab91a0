package se.rodtrad.graphql;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import se.rodtrad.plan.OnlyPlan;
import se.rodtrad.plan.PlanGraphs;

/**
 * The GraphQL side of the service with a plan in memory and no database. No configuration
 * by name, so that the scan of the whole service leaves it alone.
 */
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@ComponentScan({ "se.rodtrad.graphql", "se.rodtrad.graphiql", "se.rodtrad.plan", "se.rodtrad.http" })
public class GraphQlTestApplication {

	@Bean
	PlanGraphs planGraphs() {
		return new OnlyPlan(SmallPlan.graph());
	}

}
