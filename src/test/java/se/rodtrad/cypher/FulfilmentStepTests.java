package se.rodtrad.cypher;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.Score;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;

/** The statement of one step, walked up the whole graph, meets the service's scores. */
@ExtendWith(LibraryDatabase.Resolver.class)
class FulfilmentStepTests {

	private static final Offset<Double> NINE_DECIMALS = Offset.offset(1e-9);

	@Test
	void stepsUpTheWholeGraphMeetTheScoresOfTheService(LibraryDatabase database) {
		int known = 0;
		for (String region : LibraryDatabase.regions()) {
			List<String> periods = LibraryDatabase.SAMPLES.contains(region) ? List.of("2025")
					: List.of("2024", "2024-YTD06");
			for (String period : periods) {
				known += walk(database, region, Element.Period.parse(period).orElseThrow());
			}
		}
		assertThat(known).isGreaterThan(60);
	}

	private static int walk(LibraryDatabase database, String region, Element.Period period) {
		PlanGraph plan = database.plan(region);
		Asking asking = new Asking(database, region, plan, period.lastDay());
		SteeringModel model = asking.model().orElseThrow();
		Fulfilments fulfilments = Fulfilments.of(new Basis(plan, model, period, period.lastDay(), Run.COMPUTED));
		OneStep steps = new OneStep(asking, model, period);
		steps.walkUp(asking.all(Label.GOAL).filter((goal) -> plan.isValid(goal, asking.at())).toArray());
		int known = 0;
		for (Fulfilment fulfilment : fulfilments.all()) {
			String key = asking.key(fulfilment.goal());
			Map<String, Object> result = steps.result(key);
			if (asking.element(fulfilment.goal()).label() == Label.GOAL && !result.isEmpty()) {
				assertMeets("%s in %s: %s".formatted(region, period.key(), key), result, fulfilment.score());
				known += fulfilment.score().value().isPresent() ? 1 : 0;
			}
		}
		return known;
	}

	private static void assertMeets(String what, Map<String, Object> result, Score score) {
		if (score.value().isPresent()) {
			assertThat((Double) result.get("score")).as(what).isCloseTo(score.value().getAsDouble(), NINE_DECIMALS);
		}
		else {
			assertThat(result.get("score")).as(what).isNull();
		}
		assertThat((Double) result.get("coverage")).as(what).isCloseTo(score.coverage(), NINE_DECIMALS);
		assertThat((Double) result.get("low")).as(what).isCloseTo(score.low(), NINE_DECIMALS);
		assertThat((Double) result.get("high")).as(what).isCloseTo(score.high(), NINE_DECIMALS);
		assertThat(List.of(result.get("status"), result.get("worst"), result.get("best"))).as(what)
			.isEqualTo(List.of(lower(score.colour()), lower(score.worst()), lower(score.best())));
	}

	private static String lower(Enum<?> colour) {
		return colour.name().toLowerCase(Locale.ROOT);
	}

}
