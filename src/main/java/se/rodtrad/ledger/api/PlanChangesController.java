package se.rodtrad.ledger.api;

import java.util.List;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.Paging;

/**
 * Tells of changes as they are made.
 */
@Controller
class PlanChangesController {

	private final PlanGraphs graphs;

	private final Feed feed;

	PlanChangesController(PlanGraphs graphs, Feed feed) {
		this.graphs = graphs;
		this.feed = feed;
	}

	@SubscriptionMapping
	Flux<PlanChangeView> planChanged(@Argument String region, @Argument Optional<Long> after) {
		long current = this.graphs.current(region).revision();
		long last = after.orElse(current);
		if (last < 0 || last > current) {
			throw new RodTradException.Invalid(
					"after: found %d, expected a revision from 0 to %d".formatted(last, current));
		}
		return this.feed.of(region, last).map((revised) -> new PlanChangeView(revised, this.graphs));
	}

	@SchemaMapping(typeName = "PlanChange")
	Connection<ChangeView> changes(PlanChangeView source, Paging paging) {
		PlanGraph plan = source.plan();
		List<ChangeView> changes = source.revised().edits().stream().map((edit) -> new ChangeView(plan, edit)).toList();
		return Connection.numbered(changes, paging, source.revised().revision().number());
	}

}
