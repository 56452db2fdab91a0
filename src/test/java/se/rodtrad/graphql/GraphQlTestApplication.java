package se.rodtrad.graphql;

import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/**
 * The GraphQL side of the service with a plan in memory and no database. No configuration
 * by name, so that the scan of the whole service leaves it alone.
 */
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@ComponentScan({ "se.rodtrad.graphql", "se.rodtrad.graphiql", "se.rodtrad.plan", "se.rodtrad.http" })
public class GraphQlTestApplication {

	@Bean
	PlanGraphs planGraphs() {
		PlanGraph plan = SmallPlan.graph();
		return new PlanGraphs() {

			@Override
			public List<Region> regions() {
				return List.of(plan.region());
			}

			@Override
			public PlanGraph atLeast(String regionId, long revision) {
				return current(regionId);
			}

			@Override
			public boolean isBehind() {
				return false;
			}

			@Override
			public PlanGraph asOf(String regionId, AsOf asOf) {
				return current(regionId);
			}

			@Override
			public PlanGraph current(String regionId) {
				if (!regionId.equals(plan.region().id())) {
					throw new RodTradException.NotFound("There is no region «%s»".formatted(regionId));
				}
				return plan;
			}

		};
	}

}
