package se.rodtrad.coverage;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.coverage.WholeThread.DAY;
import static se.rodtrad.coverage.WholeThread.MODEL;
import static se.rodtrad.coverage.WholeThread.units;

/**
 * Words are asked for one by one or together, and what is found is put into words later.
 */
class WordsTests {

	@Test
	void askingWordsApartGivesTheSameAsAskingAll() {
		Map<Finding.Word, Integer> counts = new EnumMap<>(Finding.Word.class);
		for (int seed = 0; seed < 300; seed++) {
			PlanGraph plan = random(new Random(seed));
			List<Finding> all = Coverages.findings(plan, MODEL, DAY);
			for (Finding.Word word : Finding.Word.values()) {
				List<String> some = shown(plan, all.stream().filter((finding) -> finding.word() == word));
				assertThat(shown(plan, Coverages.findings(plan, MODEL, DAY, Set.of(word)).stream()))
					.as("%s of seed %d", word, seed)
					.isEqualTo(some);
				counts.merge(word, some.size(), Integer::sum);
			}
			Set<Finding.Word> two = Set.of(Finding.Word.ORPHAN, Finding.Word.OUTDATED);
			assertThat(shown(plan, Coverages.findings(plan, MODEL, DAY, two).stream()))
				.isEqualTo(shown(plan, all.stream().filter((finding) -> two.contains(finding.word()))));
		}
		assertThat(counts).hasSize(Finding.Word.ALL.size()).allSatisfy((_, count) -> assertThat(count).isPositive());
	}

	@Test
	void nothingIsFoundWhenNoWordIsAskedFor() {
		assertThat(Coverages.findings(random(new Random(1)), MODEL, DAY, Set.of())).isEmpty();
	}

	/** They may be kept for longer than the plan is. */
	@Test
	void findingsDoNotHoldOnToThePlan() {
		PlanGraph plan = random(new Random(1));
		WeakReference<PlanGraph> reference = new WeakReference<>(plan);
		List<Finding> findings = Coverages.findings(plan, MODEL, DAY);
		plan = PlanGraph.empty(plan.region());
		Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
			System.gc();
			return reference.get() == null;
		});
		assertThat(findings).isNotEmpty();
	}

	private static List<String> shown(PlanGraph plan, Stream<Finding> findings) {
		return findings
			.flatMap((finding) -> finding.reasons()
				.stream()
				.map((reason) -> Stream.of(finding.element(), finding.word(), finding.severity(), reason.rule(),
						reason.severity(), reason.found(), reason.expected(), reason.others(), reason.proposed(),
						reason.sentence(plan, MODEL))
					.map(Object::toString)
					.toList()))
			.flatMap(Collection::stream)
			.toList();
	}

	/** Goals that continue others, in versions that replace each other or are drafts. */
	private static PlanGraph random(Random random) {
		List<String> kinds = List.of("vision", "overarching_goal", "strategy", "strategic_goal", "result_goal",
				"operational_goal", "operational_goal");
		List<String> units = List.of("council", "council", "council", "council", "board", "division", "ward");
		PlanFixture plan = units();
		for (int i = 0; i < 4; i++) {
			plan.version("v" + i, Element.DocumentVersion.Status.values()[random.nextInt(4)]);
			if (i > 0 && random.nextBoolean()) {
				plan.supersedes("v" + random.nextInt(i)).with("partial", random.nextInt(4) == 0);
			}
		}
		int goals = 14;
		for (int i = 0; i < goals; i++) {
			int level = i % kinds.size();
			plan.goal("G" + i, kinds.get(level)).ownedBy(units.get(level));
			if (random.nextInt(5) == 0) {
				plan.goal("G" + i).until("2024-01-01");
			}
			if (i >= kinds.size() && random.nextInt(3) == 0) {
				plan.goal("G" + i).continues("G" + level);
			}
			IntStream.range(0, random.nextInt(3)).forEach((_) -> plan.contributesTo("G" + random.nextInt(goals)));
			if (random.nextInt(4) > 0) {
				plan.measuredBy("I" + random.nextInt(3));
			}
			if (random.nextInt(3) == 0) {
				plan.element(Label.DOCUMENT_VERSION, "v" + random.nextInt(4)).contains("G" + i);
			}
		}
		for (int i = 0; i < 4; i++) {
			plan.activity("A" + i, "activity").ownedBy("ward").implementing("G" + random.nextInt(goals));
		}
		return plan.build();
	}

}
