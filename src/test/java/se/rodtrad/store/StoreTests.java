package se.rodtrad.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Heads;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Replay;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * What the store promises, on whatever database a subclass names. Every test has a region
 * of its own.
 */
@SpringBootTest(classes = StoreContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "rodtrad.revision-check=1h", "rodtrad.first-inspection=1h" })
@DirtiesContext
abstract class StoreTests {

	private final String regionId = "test-" + UUID.randomUUID();

	@Autowired
	private Driver driver;

	@Autowired
	private Database database;

	@Autowired
	private Regions regions;

	@Autowired
	private PlanStore store;

	@Autowired
	private KeptPlans plans;

	@Autowired
	private Tail tail;

	@Autowired
	private Inspection inspection;

	@Autowired
	private Ledger ledger;

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

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23 })
	void ledgerTellsEveryCommitFactByFactAndItsChainHolds(long seed) {
		AnyPlan any = new AnyPlan(seed);
		PlanDraft draft = emptyDraft();
		any.fill(draft, 4);
		commit(draft);
		Map<Subject, Fact> facts = replayed(new HashMap<>(), 1);
		assertThat(facts).isEqualTo(facts(loaded()));
		for (int revision = 2; revision < 5; revision++) {
			PlanDraft edited = new PlanDraft(kept());
			any.edit(edited);
			commit(edited);
			assertThat(replayed(facts, revision)).isEqualTo(facts(loaded()));
			Revision heading = this.ledger.revision(this.regionId, revision).orElseThrow();
			assertThat(heading.digest()).isEqualTo(Chain.digest(loaded()));
			assertThat(heading.entries()).isEqualTo(edited.edits().size());
		}
		String hash = Chain.START;
		for (Ledger.Line line : this.ledger.lines(this.regionId, new Ledger.Place(1, 0), 4, Integer.MAX_VALUE)) {
			hash = Chain.hash(line.revision(), hash, line.entry());
			assertThat(line.entry().hash()).isEqualTo(hash);
		}
		assertThat(this.ledger.revision(this.regionId, 4).orElseThrow().hash()).isEqualTo(hash);
	}

	private Map<Subject, Fact> replayed(Map<Subject, Fact> facts, long revision) {
		this.ledger.lines(this.regionId, new Ledger.Place(revision, 0), revision, Integer.MAX_VALUE)
			.stream()
			.map((line) -> line.entry().edit())
			.forEach((edit) -> {
				assertThat(Optional.ofNullable(facts.remove(edit.subject()))).isEqualTo(edit.before());
				edit.after().ifPresent((fact) -> facts.put(edit.subject(), fact));
			});
		return facts;
	}

	private static Map<Subject, Fact> facts(PlanGraph plan) {
		Map<Subject, Fact> facts = new HashMap<>(Map.of(plan.region().subject(), plan.region()));
		plan.elements().forEach((element) -> facts.put(element.subject(), element));
		IntStream.range(0, plan.linkCount()).mapToObj(plan::link).forEach((link) -> facts.put(link.subject(), link));
		plan.values().measurements().forEach((value) -> facts.put(value.subject(), value));
		plan.values().targets().forEach((value) -> facts.put(value.subject(), value));
		return facts;
	}

	@ParameterizedTest
	@ValueSource(longs = { 31, 32 })
	void everyRevisionIsAnsweredAsItWasAfterManyMore(long seed) {
		AnyPlan any = new AnyPlan(seed);
		PlanDraft draft = emptyDraft();
		any.fill(draft, 3);
		commit(draft);
		List<List<Object>> then = new ArrayList<>();
		List<Instant> instants = new ArrayList<>();
		for (long revision = 1; revision < 12; revision++) {
			then.add(contents(kept()));
			instants.add(this.ledger.revision(this.regionId, revision).orElseThrow().instant());
			PlanDraft edited = new PlanDraft(kept());
			any.edit(edited);
			commit(edited);
		}
		for (int i = 0; i < then.size(); i++) {
			PlanGraph past = this.plans.asOf(this.regionId, new AsOf.AtRevision(i + 1));
			assertThat(past.revision()).isEqualTo(i + 1);
			assertThat(contents(past)).isEqualTo(then.get(i));
			assertThat(this.plans.asOf(this.regionId, new AsOf.AtRevision(i + 1))).isSameAs(past);
			assertThat(this.plans.asOf(this.regionId, new AsOf.AtInstant(instants.get(i))).revision())
				.isGreaterThanOrEqualTo(i + 1);
		}
		assertThat(this.plans.asOf(this.regionId, AsOf.NOW)).isSameAs(kept());
		assertThatExceptionOfType(RodTradException.NotFound.class)
			.isThrownBy(() -> this.plans.asOf(this.regionId, new AsOf.AtRevision(99)))
			.withMessageContaining("is at revision 12");
		assertThatExceptionOfType(RodTradException.NotFound.class)
			.isThrownBy(() -> this.plans.asOf(this.regionId, new AsOf.AtInstant(Instant.EPOCH)))
			.withMessageContaining("begins later");
	}

	@Test
	void ledgerIsFoundByCommandInstantAndElement() {
		commit(PlanGenerator.of(this.regionId, 18).elements(40).draft());
		PlanDraft edited = new PlanDraft(kept());
		edited.put(unit("U1"));
		Signature signature = new Signature("anna", Signature.How.EDIT, "c-" + this.regionId, "because");
		Revision made = this.store.commit(edited, signature, CommitProgress.NONE).orElseThrow();
		assertThat(made).returns(2L, Revision::number).returns(signature, Revision::signature);
		assertThat(this.ledger.ofCommand(this.regionId, signature.command())).contains(made);
		assertThat(this.ledger.at(this.regionId, made.instant())).contains(made);
		assertThat(this.ledger.at(this.regionId, made.instant().minusSeconds(3600))).isEmpty();
		assertThat(this.ledger.revisions(this.regionId, Ledger.Wanted.ALL, 10)).extracting(Revision::number)
			.containsExactly(2L, 1L);
		Ledger.Wanted ofAnna = new Ledger.Wanted(Long.MAX_VALUE, Optional.of("anna"), Optional.of(Signature.How.EDIT),
				Optional.of(made.instant()), Optional.of(made.instant().plusNanos(1000)));
		assertThat(this.ledger.revisions(this.regionId, ofAnna, 10)).containsExactly(made);
		assertThat(this.ledger.history(this.regionId, new Element.Id(Label.ORG_UNIT, "U1"), Ledger.Place.END, 10))
			.singleElement()
			.satisfies((line) -> assertThat(line.entry().edit().after()).contains(unit("U1")));
		List<Ledger.Line> ofGoal = this.ledger.history(this.regionId, new Element.Id(Label.GOAL, "M1"),
				Ledger.Place.END, 100);
		assertThat(ofGoal).hasSizeGreaterThan(1);
		assertThat(this.ledger.history(this.regionId, new Element.Id(Label.GOAL, "M1"), ofGoal.getFirst().place(), 100))
			.isEqualTo(ofGoal.subList(1, ofGoal.size()));
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
	void changeOfAnOlderRevisionIsAConflictAndWritesNothing() {
		commit(PlanGenerator.of(this.regionId, 8).elements(40).draft());
		PlanDraft first = new PlanDraft(kept());
		PlanDraft second = new PlanDraft(kept());
		first.put(unit("U1"));
		second.put(unit("U2"));
		commit(first);
		assertThatExceptionOfType(RodTradException.Conflict.class).isThrownBy(() -> commit(second))
			.withMessageContaining("revision 2");
		assertThat(contents(loaded())).isEqualTo(contents(first.build()));
	}

	@Test
	void linkToWhatDoesNotExistIsRefusedAndWritesNothing() {
		PlanDraft draft = emptyDraft();
		draft.put(unit("U1"));
		draft.put(Link.of(new Element.Id(Label.ORG_UNIT, "U1"), LinkType.PART_OF,
				new Element.Id(Label.ORG_UNIT, "gone")));
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> commit(draft));
		assertThat(count("MATCH (n:OrgUnit {regionId: $regionId}) RETURN count(n)")).isZero();
		assertThatExceptionOfType(RodTradException.NotFound.class).isThrownBy(() -> this.plans.current(this.regionId));
	}

	@Test
	void cancelledCommitLeavesNothingBehind() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 9).elements(500).measurements(100).draft();
		List<Long> heard = new ArrayList<>();
		CommitProgress impatient = new CommitProgress() {

			@Override
			public void written(long rows) {
				heard.add(rows);
			}

			@Override
			public boolean isCancelled() {
				return heard.size() == 2;
			}

		};
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> this.store.commit(draft, Signature.of(Signature.How.IMPORT), impatient));
		assertThat(heard).isSorted().hasSize(2);
		assertThat(count("MATCH (n) WHERE n.regionId = $regionId RETURN count(n)")).isZero();
	}

	@Test
	void progressEndsWithAllRows() {
		PlanDraft draft = PlanGenerator.of(this.regionId, 10).elements(200).measurements(100).targets(20).draft();
		PlanDraft.Delta delta = draft.delta();
		List<Long> heard = new ArrayList<>();
		this.store.commit(draft, Signature.of(Signature.How.IMPORT), new CommitProgress() {

			@Override
			public void written(long rows) {
				heard.add(rows);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}

		});
		assertThat(heard.getLast()).isEqualTo(delta.elements().size() + delta.links().size() + delta.values().size());
	}

	@Test
	void moreRowsThanAllowedAreRefusedBeforeAnythingIsWritten() {
		PlanStore small = new PlanStore(this.database, this.plans, new StoreProperties(50, 50), Clock.systemUTC());
		PlanDraft draft = PlanGenerator.of(this.regionId, 11).elements(60).draft();
		assertThatExceptionOfType(RodTradException.LimitExceeded.class)
			.isThrownBy(() -> small.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE))
			.withMessageContaining("rodtrad.import.max-rows");
	}

	@Test
	void whatAnotherProcessWroteIsSeenAtTheNextLook() {
		commit(PlanGenerator.of(this.regionId, 12).elements(40).draft());
		KeptPlans another = new KeptPlans(this.database, this.regions, this.ledger, new Heads(),
				new PastProperties(1000));
		PlanDraft edited = new PlanDraft(another.current(this.regionId));
		edited.put(unit("new"));
		new PlanStore(this.database, another, new StoreProperties(1000, 1000), Clock.systemUTC()).commit(edited,
				Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
		assertThat(kept().revision()).isEqualTo(1);
		this.tail.keepUp();
		assertThat(contents(kept())).isEqualTo(contents(another.current(this.regionId)));
		assertThat(kept().revision()).isEqualTo(2);
	}

	@Test
	void whatWasChangedBehindTheServicesBackIsTakenUpAsARevisionOfItsOwn() {
		commit(PlanGenerator.of(this.regionId, 19).elements(40).measurements(20).draft());
		this.inspection.inspect();
		assertThat(kept().revision()).isEqualTo(1);
		run("MATCH (g:Goal {regionId: $regionId, key: 'M1'}) SET g.text = 'Bakom ryggen'");
		run("MATCH (:Goal {regionId: $regionId, key: 'M2'})-[link:CONTRIBUTES_TO]->() DELETE link");
		this.inspection.inspect();
		Revision taken = this.ledger.revision(this.regionId, 2).orElseThrow();
		assertThat(taken.signature().actor()).isEqualTo("database");
		assertThat(taken.signature().how()).isEqualTo(Signature.How.RELOAD);
		assertThat(this.ledger.lines(this.regionId, new Ledger.Place(2, 0), 2, 10))
			.extracting((line) -> line.entry().edit().subject().toString().replaceAll(" ->.*|-> .*", ""))
			.contains("Goal M1")
			.anyMatch((subject) -> subject.startsWith("Goal M2 -[CONTRIBUTES_TO]"));
		assertThat(kept().revision()).isEqualTo(2);
		assertThat(contents(kept())).isEqualTo(contents(loaded()));
		assertThat(Verification.of(this.ledger, kept()).isWhole()).isTrue();
		assertThat(contents(Replay.of(this.ledger, this.regionId, 2).orElseThrow())).isEqualTo(contents(kept()));
		this.inspection.inspect();
		assertThat(kept().revision()).isEqualTo(2);
	}

	@Test
	void entryThatSomebodyHasForgedIsFound() {
		commit(PlanGenerator.of(this.regionId, 20).elements(40).draft());
		PlanDraft edited = new PlanDraft(kept());
		edited.put(unit("U1"));
		commit(edited);
		run("MATCH (c:Change {regionId: $regionId, revision: 1, place: 3}) SET c.after = replace(c.after, 'e', 'a')");
		Verification found = Verification.of(this.ledger, kept());
		assertThat(found.isWhole()).isFalse();
		assertThat(found.broken()).hasValueSatisfying((broken) -> assertThat(broken.entry()).isEqualTo(3));
		run("MATCH (c:Change {regionId: $regionId, revision: 1, place: 3}) DELETE c");
		assertThat(Verification.of(this.ledger, kept()).broken())
			.hasValueSatisfying((broken) -> assertThat(broken.found()).isEmpty());
	}

	@Test
	void regionThatSomebodyDeletedIsGoneAfterTwoLooks() {
		commit(PlanGenerator.of(this.regionId, 13).elements(40).draft());
		run("MATCH (n) WHERE n.regionId = $regionId OR n.id = $regionId DETACH DELETE n");
		this.tail.keepUp();
		this.tail.keepUp();
		assertThatExceptionOfType(RodTradException.NotFound.class).isThrownBy(this::kept);
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
		KeptPlans cold = new KeptPlans(this.database, this.regions, this.ledger, new Heads(), new PastProperties(1000));
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

	private Region region() {
		return new Region(this.regionId, "Region", "", "", List.of());
	}

	private PlanDraft emptyDraft() {
		return new PlanDraft(PlanGraph.empty(region()));
	}

	private static Element unit(String key) {
		return unit(key, key);
	}

	private static Element unit(String key, String name) {
		return new Element.OrgUnit(key, Validity.ALWAYS, Element.Origin.NONE, "unit", name, List.of());
	}

	private long commit(PlanDraft draft) {
		return this.store.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE)
			.map(Revision::number)
			.orElse(draft.base().revision());
	}

	private PlanGraph kept() {
		return this.plans.current(this.regionId);
	}

	private PlanGraph loaded() {
		return new PlanLoader(this.database, this.regions).load(this.regionId);
	}

	private void run(String cypher) {
		this.driver.executableQuery(cypher).withParameters(Map.of("regionId", this.regionId)).execute();
	}

	private long count(String cypher) {
		return this.driver.executableQuery(cypher)
			.withParameters(Map.of("regionId", this.regionId))
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asLong();
	}

}
