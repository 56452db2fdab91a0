package se.rodtrad.web.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.indexIn;

/** Units are told apart as deep as there is room for. */
class FoldingTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

	@Test
	void unitsAreFoldedIntoTheDeepestOfWhichThereAreFew() {
		PlanGraph plan = divisions(3, 4);
		Folding folding = fold(plan, wards(3, 4), OptionalInt.empty());
		assertThat(group(plan, folding, "W1-3")).isEqualTo("D1");
		assertThat(groups(plan, folding)).hasSize(3);
		assertThat(folding.isOpenable(unit(plan, "D1"))).isTrue();
		assertThat(folding.isOwn(unit(plan, "D1"))).isFalse();
	}

	@Test
	void unfoldedUnitShowsThoseBelowItAndNoOthers() {
		PlanGraph plan = divisions(3, 4);
		Folding folding = fold(plan, wards(3, 4), OptionalInt.of(unit(plan, "D1")));
		assertThat(group(plan, folding, "W1-3")).isEqualTo("W1-3");
		assertThat(folding.group(unit(plan, "W2-0"))).isEmpty();
		assertThat(groups(plan, folding)).hasSize(4);
		assertThat(folding.isOpenable(unit(plan, "W1-3"))).isFalse();
	}

	@Test
	void whatIsOfAUnitItselfStandsBesideTheUnitsBelowIt() {
		PlanGraph plan = divisions(3, 2);
		Folding folding = fold(plan, List.of("R", "W0-0", "W1-0", "W1-1"), OptionalInt.empty());
		assertThat(group(plan, folding, "W1-1")).isEqualTo("W1-1");
		assertThat(group(plan, folding, "R")).isEqualTo("R");
		assertThat(folding.isOwn(unit(plan, "R"))).isTrue();
		assertThat(folding.isOpenable(unit(plan, "R"))).isFalse();
	}

	@Test
	void whereTheHighestAreTooManyThoseThatCarryLeastAreOne() {
		PlanFixture units = aPlan();
		Map<Integer, Double> totals = new HashMap<>();
		IntStream.range(0, 20).forEach((number) -> units.unit("U" + number));
		PlanGraph plan = units.build();
		IntStream.range(0, 20).forEach((number) -> totals.put(unit(plan, "U" + number), (double) number));
		totals.put(Shares.NO_UNIT, 0.5);
		Folding folding = Folding.of(Units.at(plan, DAY), totals, OptionalInt.empty());
		assertThat(groups(plan, folding)).hasSize(Folding.MOST).contains(Folding.OTHERS);
		assertThat(group(plan, folding, "U19")).isEqualTo("U19");
		assertThat(folding.group(unit(plan, "U3"))).hasValue(Folding.OTHERS);
		assertThat(folding.group(Shares.NO_UNIT)).hasValue(Folding.OTHERS);
	}

	private static PlanGraph divisions(int divisions, int wards) {
		PlanFixture units = aPlan().unit("R");
		for (int division = 0; division < divisions; division++) {
			units.unit("D" + division).partOf("R");
			for (int ward = 0; ward < wards; ward++) {
				units.unit("W%d-%d".formatted(division, ward)).partOf("D" + division);
			}
		}
		return units.build();
	}

	private static List<String> wards(int divisions, int wards) {
		return IntStream.range(0, divisions * wards)
			.mapToObj((number) -> "W%d-%d".formatted(number / wards, number % wards))
			.toList();
	}

	private static Folding fold(PlanGraph plan, List<String> owners, OptionalInt top) {
		Map<Integer, Double> totals = new HashMap<>();
		owners.forEach((owner) -> totals.put(unit(plan, owner), 1.0));
		return Folding.of(Units.at(plan, DAY), totals, top);
	}

	private static String group(PlanGraph plan, Folding folding, String unit) {
		return plan.element(folding.group(unit(plan, unit)).orElseThrow()).key();
	}

	/** All that is seen. */
	private static Set<Integer> groups(PlanGraph plan, Folding folding) {
		return IntStream.range(Shares.NO_UNIT, plan.size())
			.mapToObj(folding::group)
			.flatMapToInt(OptionalInt::stream)
			.boxed()
			.collect(Collectors.toSet());
	}

	private static int unit(PlanGraph plan, String key) {
		return indexIn(plan, Label.ORG_UNIT, key);
	}

}
