package se.rodtrad.ledger.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.trace.Direction;

/**
 * Tells of changes as they are made.
 */
@Controller
class PlanChangesController {

	private final PlanGraphs graphs;

	private final Feed feed;

	private final Clock clock;

	PlanChangesController(PlanGraphs graphs, Feed feed, Clock clock) {
		this.clock = clock;
		this.graphs = graphs;
		this.feed = feed;
	}

	@SubscriptionMapping
	Flux<PlanChangeView> planChanged(@Argument String region, @Argument Optional<Long> after,
			@Argument Optional<Around.Input> around) {
		Flux<Feed.Revised> told = around.isPresent() ? told(region, after, around.get()) : this.feed.of(region, after);
		return told.map((revised) -> new PlanChangeView(revised, this.graphs));
	}

	private Flux<Feed.Revised> told(String region, Optional<Long> after, Around.Input around) {
		Element.Id center = center(region, after, around.element());
		Direction direction = around.direction().orElse(Direction.BOTH);
		return this.feed.steps(region, after)
			.map((step) -> new Around(center, direction, around.at().orElseGet(() -> LocalDate.now(this.clock)))
				.narrowed(step))
			.filter((revised) -> !revised.edits().isEmpty());
	}

	/** An element that is there, or was there when the plan was last seen. */
	private Element.Id center(String region, Optional<Long> after, String id) {
		GlobalId globalId = GlobalId.parse(id);
		if (!globalId.regionId().equals(region)) {
			throw new RodTradException.Invalid("around: found %s of region %s, expected an element of region %s"
				.formatted(globalId.element(), globalId.regionId(), region));
		}
		boolean wasThere = after.filter((seen) -> seen > 0)
			.map((seen) -> this.graphs.asOf(region, new AsOf.AtRevision(seen)))
			.filter((plan) -> plan.find(globalId.element()).isPresent())
			.isPresent();
		return wasThere ? globalId.element()
				: ElementView.of(this.graphs.current(region), globalId.element()).element().id();
	}

	@SchemaMapping(typeName = "PlanChange")
	Connection<ChangeView> changes(PlanChangeView source, Paging paging) {
		PlanGraph plan = source.plan();
		List<ChangeView> changes = source.revised().edits().stream().map((edit) -> new ChangeView(plan, edit)).toList();
		return Connection.numbered(changes, paging, source.revised().revision().number());
	}

}
