package se.rodtrad.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Chain;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Replay;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.Verification;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodtrad.store.AnyPlan.contents;

/**
 * What the ledger promises, on whatever database a subclass names.
 */
abstract class LedgerTests extends CheckpointsTests {

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
	void whatAnotherProcessWroteIsSeenAtTheNextLook() {
		commit(PlanGenerator.of(this.regionId, 12).elements(40).draft());
		KeptPlans another = anotherProcess();
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
	void longLedgerIsLookedThroughInParts() {
		commit(PlanGenerator.of(this.regionId, 21).elements(40).draft());
		for (String key : List.of("U1", "U2", "U3")) {
			PlanDraft edited = new PlanDraft(kept());
			edited.put(unit(key));
			commit(edited);
		}
		Verification first = Verification.of(this.ledger, kept(), 1, 2);
		assertThat(first.isWhole()).isTrue();
		assertThat(first.isPlanTheSame()).isEmpty();
		Verification rest = Verification.of(this.ledger, kept(), 3, 4);
		assertThat(rest).isEqualTo(new Verification(2, 2, Optional.empty(), Optional.of(true)));
		run("MATCH (c:Change {regionId: $regionId, revision: 3}) SET c.after = replace(c.after, 'U2', 'U9')");
		assertThat(Verification.of(this.ledger, kept(), 1, 2).isWhole()).isTrue();
		assertThat(Verification.of(this.ledger, kept(), 3, 4).broken())
			.hasValueSatisfying((broken) -> assertThat(broken.revision()).isEqualTo(3));
		assertThat(Verification.of(this.ledger, kept(), 4, 4).isWhole()).isTrue();
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> Verification.of(this.ledger, kept(), 3, 5))
			.withMessage("from, to: found 3 to 5, expected revisions from 1 to 4");
	}

	@Test
	void regionThatSomebodyDeletedIsGoneAfterTwoLooks() {
		commit(PlanGenerator.of(this.regionId, 13).elements(40).draft());
		run("MATCH (n) WHERE n.regionId = $regionId OR n.id = $regionId DETACH DELETE n");
		this.tail.keepUp();
		this.tail.keepUp();
		assertThatExceptionOfType(RodTradException.NotFound.class).isThrownBy(this::kept);
	}

}
