package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanDraftTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void manyEditsGiveThePlanOfANaiveRewrite(long seed) {
		Random random = new Random(seed);
		List<Element> elements = RandomPlan.elements(random, 30);
		List<Link> links = RandomPlan.links(random, elements, 600);
		PlanDraft draft = new PlanDraft(RandomPlan.graph(elements, links));
		Map<Element.Id, Element> wantedElements = new HashMap<>();
		elements.forEach((element) -> wantedElements.put(element.id(), element));
		Map<Link.Id, Link> wantedLinks = new HashMap<>();
		links.forEach((link) -> wantedLinks.put(link.id(), link));
		for (int i = 0; i < 40; i++) {
			Element chosen = elements.get(random.nextInt(elements.size()));
			switch (random.nextInt(4)) {
				case 0 -> {
					draft.remove(chosen.id());
					wantedElements.remove(chosen.id());
				}
				case 1 -> {
					Element changed = RandomPlan.goal("new" + random.nextInt(10), RandomPlan.validity(random));
					draft.put(changed);
					wantedElements.put(changed.id(), changed);
				}
				case 2 -> {
					draft.put(chosen);
					wantedElements.put(chosen.id(), chosen);
				}
				default -> {
					Link link = links.get(random.nextInt(links.size()));
					draft.remove(link.id());
					wantedLinks.remove(link.id());
				}
			}
		}
		wantedLinks.values()
			.removeIf((link) -> !wantedElements.containsKey(link.from()) || !wantedElements.containsKey(link.to()));
		PlanGraph built = draft.build();
		assertThat(built.elements()).containsExactlyInAnyOrderElementsOf(wantedElements.values());
		assertThat(IntStream.range(0, built.linkCount()).mapToObj(built::link))
			.containsExactlyInAnyOrderElementsOf(wantedLinks.values());
		assertThat(built.revision()).isEqualTo(2);
		Map<Subject, Fact> facts = facts(draft.base());
		draft.edits().forEach((edit) -> replace(facts, edit));
		assertThat(facts).isEqualTo(facts(built));
		draft.edits().forEach((edit) -> replace(facts, edit.reversed()));
		assertThat(facts).isEqualTo(facts(draft.base()));
	}

	/** Does an edit, where things must be as it found them. */
	private static void replace(Map<Subject, Fact> facts, Edit edit) {
		assertThat(Optional.ofNullable(facts.remove(edit.subject()))).isEqualTo(edit.before());
		edit.after().ifPresent((fact) -> facts.put(edit.subject(), fact));
	}

	private static Map<Subject, Fact> facts(PlanGraph plan) {
		Map<Subject, Fact> facts = new HashMap<>();
		plan.facts().forEach((fact) -> facts.put(fact.subject(), fact));
		return facts;
	}

	@Test
	void puttingBackWhatWasThereIsNoChange() {
		List<Element> elements = RandomPlan.elements(new Random(3), 20);
		List<Link> links = RandomPlan.links(new Random(3), elements, 600);
		PlanDraft draft = new PlanDraft(RandomPlan.graph(elements, links));
		elements.forEach((element) -> draft.remove(element.id()));
		elements.forEach(draft::put);
		links.forEach(draft::put);
		assertThat(draft.delta().isEmpty()).isTrue();
	}

	@Test
	void elementTakesItsLinksAndValuesWithIt() {
		Element goal = RandomPlan.goal("G", Validity.ALWAYS);
		Element unit = RandomPlan.unit("U");
		Value value = new Value.Measurement(Element.Origin.NONE, "I", "U", "2024", "T", OptionalDouble.of(1),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
		PlanGraphBuilder builder = new PlanGraphBuilder(RandomPlan.REGION, 1).add(goal).add(unit).add(value);
		PlanDraft draft = new PlanDraft(builder.add(Link.of(goal.id(), LinkType.OWNED_BY, unit.id())).build());
		draft.remove(unit.id());
		PlanGraph built = draft.build();
		assertThat(built.elements()).containsExactly(goal);
		assertThat(built.linkCount()).isZero();
		assertThat(built.values().measurements()).isEmpty();
		assertThat(draft.delta().removedElements()).containsExactly(unit.id());
		assertThat(draft.edits()).extracting(Edit::subject)
			.containsExactly(unit.id(), new Link.Id(goal.id(), LinkType.OWNED_BY, unit.id(), LocalDate.MIN),
					value.subject());
	}

	@Test
	void draftIsBuiltOnceUntilItIsEdited() {
		PlanDraft draft = new PlanDraft(RandomPlan.graph(List.of(RandomPlan.unit("U")), List.of()));
		PlanGraph built = draft.build();
		assertThat(draft.build()).isSameAs(built);
		draft.put(RandomPlan.unit("V"));
		assertThat(draft.build().size()).isEqualTo(2);
		draft.put(new Region("r", "Renamed", "", "", List.of()));
		assertThat(draft.build().region().name()).isEqualTo("Renamed");
	}

	@Test
	void deltaTellsNewFromChanged() {
		Element before = RandomPlan.goal("G", Validity.ALWAYS);
		Element after = RandomPlan.goal("G", Validity.from(LocalDate.of(2030, 1, 1)));
		Element added = RandomPlan.goal("H", Validity.ALWAYS);
		PlanDraft draft = new PlanDraft(RandomPlan.graph(List.of(before), List.of()));
		draft.put(after);
		draft.put(added);
		PlanDraft.Delta delta = draft.delta();
		assertThat(delta.elements()).extracting(Element::key).containsExactly("G", "H");
		assertThat(delta.isNew()).containsExactly(added.id());
	}

}
