package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.Element.DocumentVersion.Status.DECIDED;

/** What became of the goals of one plan version in another. */
class VersionComparisonTests {

	@Test
	void everyFateIsTold() {
		PlanFixture plan = versions("KEPT1 WORDED1 MOVED1 SPLIT1 MERGEA MERGEB DROPPED1 BOTH",
				"KEPT2 WORDED2 MOVED2 SPLITA SPLITB MERGED2 NEW2 BOTH");
		plan.goal("KEPT1").with("text", "Kvar").goal("KEPT2").with("text", "Kvar").continues("KEPT1");
		plan.goal("WORDED1").with("text", "Fler").goal("WORDED2").with("text", "Ännu fler").continues("WORDED1");
		plan.goal("MOVED1").with("text", "Samma").ownedBy("RS");
		plan.goal("MOVED2").with("text", "Samma").ownedBy("RUN").goal("MOVED2").continues("MOVED1");
		plan.goal("SPLITA").continues("SPLIT1").goal("SPLITB").continues("SPLIT1");
		plan.goal("MERGED2").continues("MERGEA").continues("MERGEB");
		assertThat(told(plan.build())).containsExactly("KEPT BOTH > BOTH", "DROPPED DROPPED1 >", "KEPT KEPT1 > KEPT2",
				"MERGED MERGEA MERGEB > MERGED2", "MOVED MOVED1 > MOVED2 ownedBy: [RS] → [RUN]",
				"SPLIT SPLIT1 > SPLITA SPLITB", "REWORDED WORDED1 > WORDED2 text: Fler → Ännu fler", "NEW > NEW2");
	}

	@ParameterizedTest
	@CsvSource({ "unchanged, KEPT", "reworded, REWORDED", "moved, MOVED", "split, SPLIT", "merged, MERGED",
			"replaced, REPLACED" })
	void whatTheLinkStatesIsBelieved(String change, Succession.Fate fate) {
		PlanFixture plan = versions("A", "B");
		plan.goal("B").continues("A").with("change", change);
		assertThat(rows(plan.build())).extracting(Succession::fate).containsExactly(fate);
	}

	@Test
	void goalsAboveThatAreContinuedAreNoMove() {
		PlanFixture plan = versions("TOP1 A", "TOP2 B");
		plan.goal("A").with("text", "x").contributesTo("TOP1");
		plan.goal("B").with("text", "x").contributesTo("TOP2").goal("B").continues("A");
		plan.goal("TOP1").with("text", "y").goal("TOP2").with("text", "y").continues("TOP1");
		assertThat(told(plan.build())).containsExactly("KEPT A > B", "KEPT TOP1 > TOP2");
	}

	@Test
	void anotherGoalAboveIsAMove() {
		PlanFixture plan = versions("TOP OTHER A", "TOP OTHER B");
		plan.goal("A").with("text", "x").contributesTo("TOP", 2);
		plan.goal("B").with("text", "x").contributesTo("OTHER").goal("B").continues("A");
		assertThat(told(plan.build())).contains("MOVED A > B contributesTo: [TOP (2)] → [OTHER]");
	}

	@Test
	void goalsAreFollowedThroughVersionsInBetween() {
		PlanFixture plan = versions("A", "C");
		plan.goal("A").with("text", "x");
		plan.goal("C").with("text", "x").continues("B").with("change", "reworded").goal("B").continues("A");
		assertThat(told(plan.build())).containsExactly("KEPT A > C");
	}

	@Test
	void aRoundOfContinuationsEnds() {
		PlanFixture plan = versions("A", "C");
		plan.goal("C").continues("B").goal("B").continues("C").continues("A");
		assertThat(told(plan.build())).containsExactly("KEPT A > C");
	}

	@Test
	void otherTargetsAndIndicatorsAreTold() {
		PlanFixture plan = versions("A", "B");
		plan.goal("A").with("text", "x").measuredBy("I").value(target("A", "2024", 70));
		plan.goal("B").with("text", "x").measuredBy("I", 0.5).goal("B").measuredBy("J").value(target("B", "2025", 75));
		plan.goal("B").continues("A");
		assertThat(told(plan.build())).containsExactly(
				"KEPT A > B measuredBy: [I] → [I (0.5), J]" + " targets: [I 2024 at_least 70] → [I 2025 at_least 75]");
	}

	/**
	 * Every goal of both versions stands in one row, with all that it continues there.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void everyGoalStandsInOneRowWithAllThatBelongsToIt(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 50; round++) {
			PlanFixture plan = versions("A0 A1 A2 A3 A4 X", "B0 B1 B2 B3 B4 X");
			Set<List<String>> joined = new HashSet<>();
			for (int link = random.nextInt(7); link > 0; link--) {
				String newer = "B" + random.nextInt(5);
				String older = "A" + random.nextInt(5);
				if (joined.add(List.of(newer, older))) {
					plan.goal(newer).continues(older);
				}
			}
			PlanGraph graph = plan.build();
			List<Set<String>> expected = groups(joined);
			assertThat(rows(graph).stream().map((row) -> keys(graph, row))).as("round %d", round)
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	/** Groups that are merged until no link leads from one to another. */
	private static List<Set<String>> groups(Set<List<String>> joined) {
		List<Set<String>> groups = new ArrayList<>();
		for (String goal : List.of("A0", "A1", "A2", "A3", "A4", "B0", "B1", "B2", "B3", "B4", "X")) {
			groups.add(new TreeSet<>(Set.of(goal)));
		}
		for (List<String> pair : joined) {
			Set<String> one = groups.stream().filter((group) -> group.contains(pair.get(0))).findFirst().orElseThrow();
			Set<String> other = groups.stream()
				.filter((group) -> group.contains(pair.get(1)))
				.findFirst()
				.orElseThrow();
			if (one != other) {
				groups.remove(other);
				one.addAll(other);
			}
		}
		return groups;
	}

	private static Set<String> keys(PlanGraph plan, Succession row) {
		Set<String> keys = new TreeSet<>(PlanFixture.keys(plan, row.before()));
		keys.addAll(PlanFixture.keys(plan, row.after()));
		return keys;
	}

	/** Two versions, V1 and V2, and the keys of the goals in them. */
	private static PlanFixture versions(String older, String newer) {
		PlanFixture plan = PlanFixture.aPlan().version("V1", DECIDED);
		List.of(older.split(" ")).forEach(plan::contains);
		plan.version("V2", DECIDED);
		List.of(newer.split(" ")).forEach(plan::contains);
		return plan;
	}

	private static List<Succession> rows(PlanGraph plan) {
		return VersionComparison.between(plan, PlanFixture.indexIn(plan, Label.DOCUMENT_VERSION, "V1"),
				PlanFixture.indexIn(plan, Label.DOCUMENT_VERSION, "V2"));
	}

	private static List<String> told(PlanGraph plan) {
		return rows(plan).stream()
			.map((row) -> "%s %s> %s%s".formatted(row.fate(),
					PlanFixture.keys(plan, row.before()).stream().map((key) -> key + " ").collect(Collectors.joining()),
					String.join(" ", PlanFixture.keys(plan, row.after())),
					row.fields()
						.stream()
						.map((field) -> " %s: %s → %s".formatted(field.name(), field.before().orElse(""),
								field.after().orElse("")))
						.collect(Collectors.joining()))
				.strip())
			.toList();
	}

	private static Value.Target target(String goal, String period, double value) {
		return new Value.Target(goal + period, Validity.ALWAYS, Element.Origin.NONE, new Element.Id(Label.GOAL, goal),
				"I", "", period, "T", Value.Target.Kind.AT_LEAST, OptionalDouble.of(value), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

}
