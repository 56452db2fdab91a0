package se.rodtrad.cypher;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.cypher.Asking.row;

/**
 * The questions of who there is and who owns what know the organisation as the service
 * does.
 */
@ExtendWith(LibraryDatabase.Resolver.class)
class UnitQuestionsTests {

	@Test
	void unitsStandInTheirStructureAndOwnTheirGoals(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (String structure : Units.STRUCTURES) {
				List<List<@Nullable Object>> expected = asking.all(Label.ORG_UNIT)
					.filter((unit) -> asking.plan().isValid(unit, asking.at()))
					.mapToObj((unit) -> unit(asking, unit, structure))
					.toList();
				assertThat(asking.rows("units-and-their-goals", Map.of("structure", structure)))
					.as("%s: %s", asking, structure)
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(250);
	}

	private static List<@Nullable Object> unit(Asking asking, int unit, String structure) {
		List<String> goals = goals(asking, unit).mapToObj(asking::key).toList();
		return row(asking.key(unit), asking.element(unit).name(), asking.element(unit).kind(),
				whole(asking, unit, structure), goals.size(), goals);
	}

	private static @Nullable String whole(Asking asking, int unit, String structure) {
		return asking.plan()
			.outgoing(unit, LinkType.PART_OF)
			.stream()
			.filter((link) -> asking.plan().isLinkValid(link, asking.at())
					&& Units.structure(asking.plan(), link).equals(structure))
			.mapToObj((link) -> asking.key(asking.plan().to(link)))
			.findFirst()
			.orElse(null);
	}

	@Test
	void goalsOfAUnitAreItsOwnAndThoseOfAllBelowIt(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (int top : asking.some(Label.ORG_UNIT).toArray()) {
				List<List<@Nullable Object>> expected = IntStream
					.of(Units.at(asking.plan(), asking.at()).withBelow(top).toArray())
					.boxed()
					.sorted(Comparator.comparing(asking::key))
					.flatMap((unit) -> goals(asking, unit).mapToObj((goal) -> owned(asking, unit, goal)))
					.toList();
				assertThat(asking.rows("goals-of-a-unit", Map.of("unit", asking.key(top))))
					.as("%s: %s", asking, asking.key(top))
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(100);
	}

	private static IntStream goals(Asking asking, int unit) {
		return Units.at(asking.plan(), asking.at())
			.belongingTo(unit)
			.filter((element) -> asking.element(element).label() == Label.GOAL)
			.sorted()
			.distinct();
	}

	private static List<@Nullable Object> owned(Asking asking, int unit, int goal) {
		Element element = asking.element(goal);
		return row(asking.key(unit), asking.element(unit).name(), element.key(), element.kind(), element.name());
	}

}
