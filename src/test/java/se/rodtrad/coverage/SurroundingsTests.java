package se.rodtrad.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Cardinality;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.coverage.WholeThread.DAY;
import static se.rodtrad.coverage.WholeThread.MODEL;
import static se.rodtrad.coverage.WholeThread.built;
import static se.rodtrad.coverage.WholeThread.coverage;
import static se.rodtrad.coverage.WholeThread.only;
import static se.rodtrad.coverage.WholeThread.whole;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * What there is around the thread, and whether it is as much as the model rjh-2021 asks.
 */
class SurroundingsTests {

	@Test
	void whatNobodyOwnsIsAGap() {
		PlanGraph plan = built(
				whole().activity("A2", "activity").implementing("OG").goal("OG").ownedBy("division").goal("OG"));
		List<Finding> findings = Coverages.findings(plan, MODEL, DAY);
		assertThat(findings).extracting((finding) -> plan.element(finding.element()).key() + " " + finding.word())
			.containsExactly("OG UNWANTED", "A2 GAP");
		assertThat(findings.getFirst().reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.rule()).hasValue("element-owned");
			assertThat(reason.sentence(plan, MODEL).sv())
				.isEqualTo("Har 2 länkar av typen «tillhör», högst 1 förutses.");
		});
		assertThat(findings.getLast().reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.severity()).isEqualTo(Severity.ERROR);
			assertThat(reason.sentence(plan, MODEL).sv())
				.isEqualTo("Saknar länken «tillhör» till enhet: minst 1 krävs, 0 finns.");
			assertThat(reason.sentence(plan, MODEL).en())
				.isEqualTo("Lacks the link OWNED_BY to an org unit: at least 1 needed, 0 found.");
		});
	}

	@Test
	void whatNobodyIsResponsibleForIsAGap() {
		PlanGraph plan = whole().build();
		assertThat(coverage(plan, "V").findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.word()).isEqualTo(Finding.Word.GAP);
			assertThat(finding.reasons().getFirst().sentence(plan, MODEL).sv())
				.isEqualTo("Saknar länken «ansvarar för» från roll: minst 1 krävs, 0 finns.");
		});
	}

	@Test
	void aStrategyConsidersEachPerspectiveInForce() {
		PlanGraph plan = built(whole().goal("S2", "strategy")
			.ownedBy("council")
			.contributesTo("O")
			.measuredBy("I")
			.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "social")
			.goal("R")
			.contributesTo("S2"));
		assertThat(only(plan, "S2").reasons()).singleElement().satisfies((reason) -> {
			assertThat(reason.rule()).hasValue("strategy-considers-sustainability");
			assertThat(reason.found()).isEqualTo(1);
			assertThat(reason.expected()).isEqualTo("all");
			assertThat(reason.sentence(plan, MODEL).sv())
				.isEqualTo("Saknar länken «beaktar» till hållbarhetsdimension: minst 3 krävs, 1 finns.");
		});
	}

	/** O-02 is checked per structure. */
	@Test
	void aUnitHasOneParentInEachStructure() {
		PlanFixture both = whole().unit("ward").partOf("board").with("structure", "budget");
		assertThat(Coverages.findings(built(both), MODEL, DAY)).isEmpty();
		PlanGraph twice = built(whole().unit("ward").partOf("board").with("structure", "line"));
		assertThat(Coverages.findings(twice, MODEL, DAY)).singleElement()
			.satisfies((finding) -> assertThat(finding.reasons().getFirst().rule()).hasValue("unit-has-parent"));
	}

	/** Counted anew for each element and rule, over all links of the plan. */
	@ParameterizedTest
	@MethodSource("seeds")
	void agreesWithCountingAllLinks(long seed) {
		PlanGraph plan = random(new Random(seed));
		Set<String> naive = new TreeSet<>();
		for (int element = 0; element < plan.size(); element++) {
			Place place = MODEL.place(plan, element, DAY);
			for (LinkRule rule : MODEL.linkRules()) {
				if (!rule.isOfThread() && plan.isValid(element, DAY)) {
					String found = plan.element(element).id() + " " + rule.id() + " ";
					if (rule.isFrom(place)) {
						naive.addAll(breach(found, rule.perFrom(), count(plan, rule, element, true)));
					}
					if (rule.isTo(place)) {
						naive.addAll(breach(found, rule.perTo(), count(plan, rule, element, false)));
					}
				}
			}
		}
		Set<String> besideThread = new TreeSet<>();
		for (Finding finding : Coverages.findings(plan, MODEL, DAY)) {
			finding.reasons()
				.stream()
				.filter((reason) -> MODEL.linkRules()
					.stream()
					.anyMatch((rule) -> !rule.isOfThread() && reason.rule().equals(Optional.of(rule.id()))))
				.forEach((reason) -> besideThread.add(plan.element(finding.element()).id() + " "
						+ reason.rule().orElseThrow() + " " + finding.word() + " " + reason.found()));
		}
		assertThat(besideThread).isNotEmpty().isEqualTo(naive);
	}

	private static List<String> breach(String found, Cardinality asked, int count) {
		int least = asked.all() ? 3 : asked.least();
		if (count < least) {
			return List.of(found + "GAP " + count);
		}
		boolean isTooMany = asked.most().isPresent() && count > asked.most().getAsInt();
		return isTooMany ? List.of(found + "UNWANTED " + count) : List.of();
	}

	/** The most others in the line or in the budget; links of other types are in both. */
	private static int count(PlanGraph plan, LinkRule rule, int element, boolean isFrom) {
		int most = 0;
		for (String structure : List.of("line", "budget")) {
			Set<Integer> others = new HashSet<>();
			for (int link = 0; link < plan.linkCount(); link++) {
				int own = isFrom ? plan.from(link) : plan.to(link);
				if (own == element && plan.isLinkValid(link, DAY)
						&& plan.properties(link).getOrDefault("structure", structure).equals(structure)
						&& rule.allows(plan.type(link), MODEL.place(plan, plan.from(link), DAY),
								MODEL.place(plan, plan.to(link), DAY))) {
					others.add(isFrom ? plan.to(link) : plan.from(link));
				}
			}
			most = Math.max(most, others.size());
		}
		return most;
	}

	private static PlanGraph random(Random random) {
		List<String> levels = List.of("council", "board", "division", "area", "unit");
		PlanFixture plan = aPlan().governedBy("rjh-2021");
		for (int i = 0; i < 8; i++) {
			plan.unit("U" + i, levels.get(random.nextInt(levels.size())));
			for (int n = random.nextInt(3); n > 0; n--) {
				plan.partOf("U" + random.nextInt(8)).with("structure", random.nextBoolean() ? "line" : "budget");
			}
		}
		for (int i = 0; i < 8; i++) {
			plan.goal("G" + i, random.nextBoolean() ? "strategy" : "operational_goal");
			for (int n = random.nextInt(3); n > 0; n--) {
				plan.ownedBy("U" + random.nextInt(8));
				if (random.nextInt(3) == 0) {
					plan.until("2024-01-01");
				}
			}
			for (int n = random.nextInt(5); n > 0; n--) {
				plan.link(LinkType.CONSIDERS, Label.PERSPECTIVE, "P" + random.nextInt(4));
			}
		}
		for (int i = 0; i < 8; i++) {
			plan.element(Label.ROLE, "R" + random.nextInt(3))
				.link(LinkType.RESPONSIBLE_FOR, Label.GOAL, "G" + random.nextInt(8));
		}
		for (int i = 0; i < 4; i++) {
			plan.element(Label.PERSPECTIVE, "P" + i).with("kind", (i == 0) ? "consider" : "sustainability");
		}
		return plan.build();
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

}
