package se.rodtrad.cypher;

import java.time.LocalDate;
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

	/** A day on which much in the seeded plans begins and ends. */
	private static final LocalDate TURN = LocalDate.of(2024, 6, 1);

	@Test
	void stepsUpTheWholeGraphMeetTheScoresOfTheService(LibraryDatabase database) {
		int known = 0;
		for (String region : LibraryDatabase.SAMPLES) {
			known += walk(database, region, "2025", LocalDate.of(2025, 12, 31));
		}
		for (String region : LibraryDatabase.SEEDED) {
			known += walk(database, region, "2024", TURN) + walk(database, region, "2024-YTD06", TURN);
		}
		assertThat(known).isGreaterThan(60);
	}

	private static int walk(LibraryDatabase database, String region, String key, LocalDate at) {
		PlanGraph plan = database.plan(region);
		Element.Period period = Element.Period.parse(key).orElseThrow();
		Asking asking = new Asking(database, region, plan, at);
		SteeringModel model = asking.model().orElseThrow();
		Fulfilments fulfilments = Fulfilments.of(new Basis(plan, model, period, at, Run.COMPUTED));
		OneStep steps = new OneStep(asking, model, period);
		steps.walkUp(asking.all(Label.GOAL).filter((goal) -> plan.isValid(goal, at)).toArray());
		int known = 0;
		for (Fulfilment fulfilment : fulfilments.all()) {
			String goal = asking.key(fulfilment.goal());
			Map<String, Object> result = steps.result(goal);
			if (asking.element(fulfilment.goal()).label() == Label.GOAL && !result.isEmpty()) {
				assertMeets("%s in %s: %s".formatted(region, key, goal), result, fulfilment.score());
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
