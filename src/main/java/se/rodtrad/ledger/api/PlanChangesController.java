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
		return this.feed.of(region, after).map((revised) -> new PlanChangeView(revised, this.graphs));
	}

	@SchemaMapping(typeName = "PlanChange")
	Connection<ChangeView> changes(PlanChangeView source, Paging paging) {
		PlanGraph plan = source.plan();
		List<ChangeView> changes = source.revised().edits().stream().map((edit) -> new ChangeView(plan, edit)).toList();
		return Connection.numbered(changes, paging, source.revised().revision().number());
	}

}
