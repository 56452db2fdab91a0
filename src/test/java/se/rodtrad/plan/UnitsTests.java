package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * Where units stand while two structures hold at once.
 */
class UnitsTests {

	private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

	/**
	 * The ward is in the new division by line and in the old area by budget; the area
	 * hangs on the division in the line, the division on the old board by budget.
	 */
	private static final PlanGraph PLAN = aPlan().unit("ward")
		.partOf("area")
		.with("structure", "budget")
		.unit("ward")
		.partOf("division")
		.unit("area")
		.partOf("director")
		.with("structure", "line")
		.unit("division")
		.partOf("board")
		.with("structure", "budget")
		.unit("division")
		.partOf("council")
		.build();

	private final Units units = Units.at(PLAN, DAY);

	@Test
	void theLineGoesUpInTheLineStructure() {
		assertThat(PlanFixture.keys(PLAN, this.units.lineOf(unit("ward")))).containsExactly("division", "council");
	}

	@Test
	void whatIsBelowIsBelowInOneStructure() {
		assertThat(below("area")).containsExactly("area", "ward");
		assertThat(below("council")).containsExactly("council", "division", "ward");
		assertThat(below("board")).as("the ward is in the division by line only").containsExactly("board", "division");
		assertThat(below("director")).as("the ward is in the area by budget only").containsExactly("area", "director");
	}

	@Test
	void opposedStructuresDoNotMixUpWhatIsBelow() {
		PlanGraph opposed = aPlan().unit("U1")
			.partOf("U2")
			.unit("U2")
			.partOf("U1")
			.with("structure", "budget")
			.unit("U3")
			.partOf("U1")
			.build();
		Units turned = Units.at(opposed, DAY);
		assertThat(keys(opposed, turned, "U2")).containsExactly("U1", "U2", "U3");
		assertThat(keys(opposed, turned, "U1")).containsExactly("U1", "U2", "U3");
		assertThat(turned.lineOf(PlanFixture.indexIn(opposed, Label.ORG_UNIT, "U2"))).isEmpty();
	}

	private List<String> below(String unit) {
		return keys(PLAN, this.units, unit);
	}

	private static List<String> keys(PlanGraph plan, Units units, String unit) {
		int[] below = units.withBelow(PlanFixture.indexIn(plan, Label.ORG_UNIT, unit)).toArray();
		return PlanFixture.keys(plan, Arrays.stream(below).sorted().boxed().toList());
	}

	private static int unit(String key) {
		return PlanFixture.indexIn(PLAN, Label.ORG_UNIT, key);
	}

}
