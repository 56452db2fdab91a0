package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import se.rodtrad.compare.Movement;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckoning;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.ledger.api.Feed;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.Paging;

/**
 * Tells of goals whose status becomes another, as it happens.
 */
@Controller
class FulfilmentTurnsController {

	private final Feed feed;

	private final Reckonings reckonings;

	FulfilmentTurnsController(Feed feed, Reckonings reckonings) {
		this.feed = feed;
		this.reckonings = reckonings;
	}

	@SubscriptionMapping
	Flux<FulfilmentTurnView> fulfilmentTurned(@Argument String region, @Argument String period,
			@Argument Optional<LocalDate> at, @Argument Run run, @Argument Optional<Long> after) {
		Question question = new Question(Reckonings.period(period), at, run);
		return this.feed.steps(region, after).mapNotNull((step) -> turned(step, question).orElse(null));
	}

	/**
	 * Nothing when no status became another, or there is no steering model to judge by.
	 */
	private Optional<FulfilmentTurnView> turned(Feed.Step step, Question question) {
		Optional<Reckoning> before = this.reckonings.find(step.before(), question.period(), question.at(),
				question.run());
		Optional<Reckoning> after = this.reckonings.find(step.after(), question.period(), question.at(),
				question.run());
		if (before.isEmpty() || after.isEmpty()) {
			return Optional.empty();
		}
		List<MovementView> moved = CompareController.movements(before.get(), after.get())
			.stream()
			.filter((movement) -> movement.turn() != Movement.Turn.HELD)
			.toList();
		return moved.isEmpty() ? Optional.empty()
				: Optional.of(new FulfilmentTurnView(step.revised().revision(), after.get(), moved));
	}

	@SchemaMapping(typeName = "FulfilmentTurn")
	Connection<MovementView> movements(FulfilmentTurnView source, Paging paging) {
		return Connection.page(source.moved(), MovementView::place, paging, source.heading().number());
	}

	/** Which fulfilment is looked at. */
	private record Question(Element.Period period, Optional<LocalDate> at, Run run) {
	}

}
