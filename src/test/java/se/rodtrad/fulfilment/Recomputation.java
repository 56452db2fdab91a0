package se.rodtrad.fulfilment;

import java.util.List;

import org.assertj.core.data.Offset;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recomputes a score from the components that its derivation shows, as an auditor would.
 */
final class Recomputation {

	private static final Offset<Double> WITHIN = Offset.offset(1e-9);

	private Recomputation() {
	}

	static void assertThatItRecomputes(PlanGraph plan, Derivation derivation) {
		List<Component> counted = derivation.components().stream().filter(Component::isCounted).toList();
		Score score = derivation.fulfilment().score();
		double weights = 0;
		double known = 0;
		double sum = 0;
		double least = 1;
		for (Component component : counted) {
			weights += component.weight();
			known += component.weight() * component.score().coverage();
			if (component.score().value().isPresent()) {
				sum += component.weight() * component.score().coverage() * component.score().value().getAsDouble();
				least = Math.min(least, component.score().value().getAsDouble());
			}
		}
		if (weights == 0) {
			assertThat(score).isEqualTo(Score.UNKNOWN);
			return;
		}
		assertThat(derivation.weight()).isCloseTo(weights, WITHIN);
		assertThat(score.coverage()).isCloseTo(known / weights, WITHIN);
		assertThat(score.value().isPresent()).isEqualTo(known > 0);
		if (known > 0) {
			boolean isLeast = plan.element(derivation.fulfilment().goal()) instanceof Element.Goal goal
					&& goal.aggregator() == Element.Goal.Aggregator.MIN;
			assertThat(score.value()).hasValueCloseTo(isLeast ? least : sum / known, WITHIN);
		}
	}

}
