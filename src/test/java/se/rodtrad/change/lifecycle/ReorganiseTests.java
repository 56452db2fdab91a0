package se.rodtrad.change.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import se.rodtrad.change.command.Execution;
import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * Units are renamed, moved, split and merged: worked out by hand.
 */
class ReorganiseTests {

	@Test
	void unitsAreMergedAndTheirPartsFollow() {
		PlanGraph before = aPlan().unit("RS", "board")
			.unit("O1", "area")
			.partOf("RS")
			.unit("O2", "area")
			.partOf("RS")
			.unit("E", "unit")
			.partOf("O1")
			.goal("G", "area_goal")
			.ownedBy("O2")
			.build();
		PlanDraft draft = new PlanDraft(before);
		LocalDate day = LocalDate.parse("2021-01-01");
		LocalDate full = LocalDate.parse("2022-01-01");
		Execution execution = Execution.of(draft, List.of(
				new Reorganise(List.of("O1", "O2"),
						List.of(new Reorganise.Successor("D", Map.of("kind", "division", "name", "Division"),
								OptionalDouble.empty())),
						Optional.empty(), day, Optional.of(full)),
				new MoveOver(new Element.Id(Label.ORG_UNIT, "O2"), full)));
		assertThat(execution.refusals()).isEmpty();
		assertThat(LinkTexts.at(draft.build(), "D")).containsExactlyInAnyOrder(
				"O1 SUCCEEDED_BY D {fullEffectDate=2022-01-01, how=merge, legalDate=2021-01-01}",
				"O2 SUCCEEDED_BY D {fullEffectDate=2022-01-01, how=merge, legalDate=2021-01-01}", "D PART_OF RS",
				"E PART_OF D 2021-01-01–", "G OWNED_BY D 2022-01-01–");
		assertThat(LinkTexts.at(draft.build(), "E")).containsExactlyInAnyOrder("E PART_OF O1 –2021-01-01",
				"E PART_OF O1 {structure=budget} 2021-01-01–2022-01-01", "E PART_OF D 2021-01-01–");
		assertThat(draft.element(new Element.Id(Label.ORG_UNIT, "O1")).orElseThrow().validity().to()).isEqualTo(full);
	}

	@Test
	void aUnitIsSplitAndSomebodyMustChooseTheHeir() {
		PlanGraph before = aPlan().unit("O", "area").goal("G", "area_goal").ownedBy("O").build();
		PlanDraft draft = new PlanDraft(before);
		LocalDate day = LocalDate.parse("2021-01-01");
		Execution execution = Execution.of(draft,
				List.of(new Reorganise(List.of("O"), List.of(successor("N", 0.7), successor("S", 0.3)),
						Optional.empty(), day, Optional.empty()),
						new MoveOver(new Element.Id(Label.ORG_UNIT, "O"), day)));
		assertThat(execution.refusals()).isEmpty();
		assertThat(LinkTexts.at(draft.build(), "O")).containsExactlyInAnyOrder("G OWNED_BY O",
				"O SUCCEEDED_BY N {how=split, legalDate=2021-01-01, share=0.7}",
				"O SUCCEEDED_BY S {how=split, legalDate=2021-01-01, share=0.3}");
	}

	@Test
	void aUnitIsMovedAndSoIsOneThatTakesOver() {
		PlanGraph before = aPlan().unit("P1", "area")
			.unit("P2", "area")
			.unit("E1", "unit")
			.partOf("P1")
			.unit("E2", "unit")
			.partOf("P1")
			.build();
		LocalDate day = LocalDate.parse("2021-01-01");
		PlanDraft draft = new PlanDraft(before);
		Execution execution = Execution
			.of(draft, List.of(new Reorganise(List.of("E1"), List.of(), Optional.of("P2"), day, Optional.empty()),
					new Reorganise(List.of("E2"),
							List.of(new Reorganise.Successor("E1", Map.of("name", "Nya E"), OptionalDouble.empty())),
							Optional.of("P1"), LocalDate.parse("2022-01-01"), Optional.empty())));
		assertThat(execution.refusals()).isEmpty();
		assertThat(LinkTexts.at(draft.build(), "E1")).containsExactlyInAnyOrder("E1 PART_OF P1 –2021-01-01",
				"E1 PART_OF P2 2021-01-01–2022-01-01", "E1 PART_OF P1 2022-01-01–",
				"E2 SUCCEEDED_BY E1 {how=move, legalDate=2022-01-01}");
		assertThat(draft.element(new Element.Id(Label.ORG_UNIT, "E1")).orElseThrow().name()).isEqualTo("Nya E");
	}

	@Test
	void aReorganisationMustSayWhatItIs() {
		PlanGraph before = aPlan().unit("O", "area").unit("P", "area").build();
		LocalDate day = LocalDate.parse("2021-01-01");
		for (PlanCommand wrong : List.of(
				new Reorganise(List.of("O"), List.of(), Optional.empty(), day, Optional.empty()),
				new Reorganise(List.of("O", "P"), List.of(successor("N", 1), successor("S", 1)), Optional.empty(), day,
						Optional.empty()),
				new Reorganise(List.of("O", "Q"), List.of(successor("N", 1)), Optional.empty(), day, Optional.empty()),
				new Reorganise(List.of("O"), List.of(successor("N", 1)), Optional.empty(), day, Optional.of(day)))) {
			assertThat(Execution.of(new PlanDraft(before), List.of(wrong)).refusals()).hasSize(1);
		}
	}

	@Test
	void aUnitIsReorganisedOnlyWhileItIsThere() {
		PlanGraph before = aPlan().unit("O", "area").during("2016-01-01", "2021-01-01").unit("P", "area").build();
		for (String day : List.of("2015-01-01", "2016-01-01", "2024-01-01")) {
			Execution execution = Execution.of(new PlanDraft(before), List.of(new Reorganise(List.of("O"),
					List.of(successor("N", 1)), Optional.empty(), LocalDate.parse(day), Optional.empty())));
			assertThat(execution.refusals()).as(day).singleElement().satisfies((refusal) -> {
				assertThat(refusal.problem().property()).isEqualTo("legalDate");
				assertThat(refusal.problem().found()).isEqualTo(day);
			});
		}
		assertThat(
				Execution
					.of(new PlanDraft(before),
							List.of(new Reorganise(List.of("O"), List.of(successor("N", 1)), Optional.empty(),
									LocalDate.parse("2020-01-01"), Optional.of(LocalDate.parse("2024-01-01")))))
					.refusals())
			.singleElement()
			.satisfies((refusal) -> assertThat(refusal.problem().property()).isEqualTo("fullEffectDate"));
	}

	@Test
	void whatBeganTheSameDayIsReorganisedAsIfItHadNotBegun() {
		PlanGraph before = aPlan().unit("P1", "area")
			.unit("P2", "area")
			.unit("P3", "area")
			.unit("E", "unit")
			.partOf("P1")
			.build();
		LocalDate day = LocalDate.parse("2021-01-01");
		PlanDraft draft = new PlanDraft(before);
		Execution execution = Execution.of(draft,
				List.of(new Reorganise(List.of("E"), List.of(), Optional.of("P2"), day, Optional.empty()),
						new Reorganise(List.of("E"), List.of(), Optional.of("P3"), day, Optional.empty())));
		assertThat(execution.refusals()).isEmpty();
		assertThat(LinkTexts.at(draft.build(), "E")).containsExactlyInAnyOrder("E PART_OF P1 –2021-01-01",
				"E PART_OF P3 2021-01-01–");
	}

	private static Reorganise.Successor successor(String key, double share) {
		return new Reorganise.Successor(key, Map.of(), OptionalDouble.of(share));
	}

}
