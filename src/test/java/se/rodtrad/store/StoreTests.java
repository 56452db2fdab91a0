package se.rodtrad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * What the store promises, on whatever database a subclass names.
 */
abstract class StoreTests extends CommitTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void anyPlanIsLoadedAsItWasCommittedAndSoAreItsEdits(long seed) {
		AnyPlan any = new AnyPlan(seed);
		PlanDraft draft = emptyDraft();
		any.fill(draft, 4);
		commit(draft);
		assertThat(contents(loaded())).isEqualTo(contents(draft.build()));
		for (int i = 0; i < 3; i++) {
			PlanDraft edited = new PlanDraft(kept());
			any.edit(edited);
			commit(edited);
			assertThat(contents(loaded())).isEqualTo(contents(edited.build()));
			assertThat(contents(kept())).isEqualTo(contents(loaded()));
		}
	}

	@Test
	void samePlanAgainIsNoChangeAndNoRevision() {
		PlanDraft draft = new PlanDraft(PlanGraph.empty(region()));
		new AnyPlan(6).fill(draft, 3);
		assertThat(commit(draft)).isEqualTo(1);
		PlanDraft again = new PlanDraft(loaded());
		new AnyPlan(6).fill(again, 3);
		assertThat(again.delta().isEmpty()).isTrue();
		assertThat(commit(again)).isEqualTo(1);
	}

	@Test
	void removedElementTakesItsLinksAndValuesWithItAndNothingElse() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 7).elements(100).measurements(300).targets(50).draft();
		commit(draft);
		PlanDraft edited = new PlanDraft(kept());
		edited.remove(new Element.Id(Label.INDICATOR, "I3"));
		edited.remove(new Element.Id(Label.ORG_UNIT, "E1"));
		edited.remove(new Element.Id(Label.GOAL, "M2"));
		commit(edited);
		assertThat(contents(loaded())).isEqualTo(contents(edited.build()));
		assertThat(loaded().values().measurements("I3")).isEmpty();
		PlanGraph left = loaded();
		assertThat(count("MATCH (n:Measurement {regionId: $regionId}) RETURN count(n)"))
			.isEqualTo(left.values().measurements().size());
		assertThat(count("MATCH (n:Target|Baseline {regionId: $regionId}) RETURN count(n)"))
			.isEqualTo(2L * left.values().targets().size());
	}

	@Test
	void targetMayMoveToAnIndicatorThatIsNew() {
		commit(PlanGenerator.of(this.regionId, 7).elements(100).targets(5).draft());
		PlanDraft edited = new PlanDraft(kept());
		Element added = PlanGenerator.of(this.regionId, 7)
			.elements(200)
			.draft()
			.element(new Element.Id(Label.INDICATOR, "I15"))
			.orElseThrow();
		edited.put(added);
		Value.Target old = kept().values().targets().getFirst();
		edited.put(new Value.Target(old.key(), old.validity(), old.origin(), old.owner(), added.key(), old.unit(),
				old.period(), old.group(), old.targetKind(), old.value(), old.low(), old.high(), old.baseline(),
				old.baselinePeriod()));
		commit(edited);
		assertThat(contents(loaded())).isEqualTo(contents(edited.build()));
	}

	@Test
	void regionHasItsNamesAndSteeringModelsInTime() {
		Region governed = new Region(this.regionId, "Region Exempel Nord", "232100-0214", "0023",
				List.of(new Region.Governance("rjh-2016", Validity.from(LocalDate.of(2016, 1, 1))),
						new Region.Governance("rjh-2021", Validity.ALWAYS)));
		PlanDraft draft = emptyDraft();
		draft.put(governed);
		commit(draft);
		assertThat(this.plans.regions()).contains(governed);
		assertThat(loaded().region()).isEqualTo(governed);
		PlanDraft changed = new PlanDraft(kept());
		Region other = new Region(this.regionId, "Region Exempel", "", "", List.of(governed.governedBy().getFirst()));
		changed.put(other);
		commit(changed);
		assertThat(loaded().region()).isEqualTo(other);
		assertThat(loaded().revision()).isEqualTo(2);
	}

	@Test
	void regionThatDoesNotExistIsNotFound() {
		assertThatExceptionOfType(RodTradException.NotFound.class).isThrownBy(() -> this.plans.current("nowhere"));
	}

	@Test
	void whatTheServiceDoesNotKnowIsLeftOutAndNeverStopsALoad() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 14).elements(40).draft();
		commit(draft);
		PlanGraph before = loaded();
		run("""
				MATCH (g:Goal {regionId: $regionId, key: 'M0'})
				CREATE (g)-[:NOTED_IN]->(:Note {text: 'mine'}), (g)-[:CONTRIBUTES_TO]->(:Goal {regionId: 'elsewhere'}),
				  (g)-[:CONTRIBUTES_TO]->(:Note), (g)-[:PART_OF]->(g), (g)-[:CONTRIBUTES_TO {weight: -1}]->(g),
				  (g)-[:CONTRIBUTES_TO {weight: 'heavy'}]->(g), (g)-[:CONTRIBUTES_TO {validFrom: 'then'}]->(g),
				  (:Activity {regionId: $regionId, key: 'odd', progress: 'half'}),
				  (:Measurement {regionId: $regionId, key: 'odd'})
				SET g:Important
				""");
		assertThat(contents(loaded())).isEqualTo(contents(before));
		run("MATCH (n) WHERE n:Note OR n.regionId = 'elsewhere' OR n.key = 'odd' DETACH DELETE n");
	}

	@Test
	void valuesOfWhatIsLeftOutAreLeftOutToo() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 14).elements(40).measurements(50).targets(200).draft();
		commit(draft);
		String key = loaded().values().measurements().getFirst().indicator();
		assertThat(loaded().values().targets(key)).isNotEmpty();
		run("MATCH (i:Indicator {regionId: $regionId}) WHERE i.key = '%s' SET i.decimals = 'many'".formatted(key));
		PlanGraph broken = loaded();
		assertThat(broken.find(Label.INDICATOR, key)).isEmpty();
		assertThat(broken.values().measurements(key)).isEmpty();
		assertThat(broken.values().targets(key)).isEmpty();
		PlanDraft removed = new PlanDraft(draft.build());
		removed.remove(new Element.Id(Label.INDICATOR, key));
		assertThat(broken.facts()).containsExactlyElementsOf(removed.build().facts().toList());
	}

	@Test
	void cyclesInTheDatabaseAreLoaded() {
		commit(PlanGenerator.of(this.regionId, 15).elements(40).draft());
		int links = loaded().linkCount();
		run("""
				MATCH (a:Goal {regionId: $regionId, key: 'M0'}), (b:Goal {regionId: $regionId, key: 'M1'})
				MERGE (b)-[:CONTRIBUTES_TO]->(a) CREATE (a)-[:CONTRIBUTES_TO]->(b), (a)-[:CONTRIBUTES_TO]->(a)
				""");
		assertThat(loaded().linkCount()).isEqualTo(links + 2);
	}

	@Test
	void readersNeverSeeAMixtureOfRevisions() throws Exception {
		PlanDraft draft = emptyDraft();
		for (int i = 0; i < 300; i++) {
			draft.put(unit("U" + i, "0"));
		}
		commit(draft);
		CountDownLatch done = new CountDownLatch(1);
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> loads = new ArrayList<>();
			for (int reader = 0; reader < 2; reader++) {
				loads.add(readers.submit(() -> {
					while (done.getCount() > 0) {
						PlanGraph plan = loaded();
						assertThat(plan.elements()).extracting(Element::name)
							.containsOnly(Long.toString(plan.revision() - 1));
					}
				}));
			}
			try {
				for (int i = 1; i <= 15; i++) {
					PlanDraft edited = new PlanDraft(kept());
					for (int unit = 0; unit < 300; unit++) {
						edited.put(unit("U" + unit, Integer.toString(i)));
					}
					commit(edited);
				}
			}
			finally {
				done.countDown();
			}
			for (Future<?> load : loads) {
				load.get();
			}
		}
	}

	@Test
	void readersOfAColdPlanShareOneLoad() throws Exception {
		commit(PlanGenerator.of(this.regionId, 16).elements(400).draft());
		KeptPlans cold = anotherProcess();
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<PlanGraph>> answers = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				answers.add(readers.submit(() -> cold.current(this.regionId)));
			}
			PlanGraph first = answers.getFirst().get();
			for (Future<PlanGraph> answer : answers) {
				assertThat(answer.get()).isSameAs(first);
			}
		}
	}

	@Test
	void readerWhoIsStoppedStopsNoLoad() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 18).elements(400).draft();
		commit(draft);
		PlanDraft later = new PlanDraft(kept());
		later.put(unit("Later"));
		commit(later);
		KeptPlans cold = anotherProcess();
		Thread.currentThread().interrupt();
		try {
			assertThat(contents(cold.current(this.regionId))).isEqualTo(contents(later.build()));
			assertThat(contents(cold.asOf(this.regionId, new AsOf.AtRevision(1)))).isEqualTo(contents(draft.build()));
		}
		finally {
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	@Test
	void equalTextsOfALoadedPlanAreOneObject() {
		commit(PlanGenerator.of(this.regionId, 17).elements(40).measurements(20).draft());
		PlanGraph plan = loaded();
		String key = plan.element(plan.find(Label.INDICATOR, "I1").orElseThrow()).key();
		assertThat(plan.values().measurements("I1")).isNotEmpty()
			.allSatisfy((value) -> assertThat(value.indicator()).isSameAs(key));
	}

	@Test
	void plansAreOfferedToTheOtherRooms(@Autowired PlanGraphs offered) {
		assertThat(offered).isSameAs(this.plans);
	}

}
