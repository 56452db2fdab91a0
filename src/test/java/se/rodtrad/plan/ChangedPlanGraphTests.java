package se.rodtrad.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A plan after a change is the plan that is built anew from all that it then says.
 */
class ChangedPlanGraphTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private static final Function<String, byte[]> UTF_8 = (text) -> text.getBytes(StandardCharsets.UTF_8);

	static IntStream seeds() {
		return IntStream.range(0, 20);
	}

	/** Each seed makes forty changes on top of each other, of one to twelve edits. */
	@ParameterizedTest
	@MethodSource("seeds")
	void manyChangesGiveThePlanThatIsBuiltAnew(int seed) {
		Random random = new Random(seed);
		List<Element> elements = new ArrayList<>(RandomPlan.elements(random, 25));
		IntStream.range(0, 4).forEach((i) -> elements.add(RandomPlan.indicator("I" + i)));
		PlanGraphBuilder builder = new PlanGraphBuilder(RandomPlan.REGION, 1);
		elements.forEach(builder::add);
		RandomPlan.links(random, elements, 500).forEach(builder::add);
		RandomPlan.values(random, elements, 80).forEach(builder::add);
		PlanGraph plan = builder.build();
		List<Edit> all = plan.facts().skip(1).map((fact) -> new Edit(Optional.empty(), Optional.of(fact))).toList();
		assertSameAnswers(PlanGraph.empty(RandomPlan.REGION).merged(all, 1), plan);
		for (int change = 0; change < 40; change++) {
			PlanDraft draft = new PlanDraft(plan);
			for (int i = random.nextInt(3); i > 0; i--) {
				draft.remove(plan.element(random.nextInt(plan.size())).id());
			}
			for (int i = random.nextInt(12); i >= 0; i--) {
				edit(draft, random);
			}
			List<Edit> edits = draft.edits();
			Map<Subject, Fact> facts = facts(plan);
			for (Edit edit : edits) {
				assertThat(Optional.ofNullable(facts.remove(edit.subject()))).isEqualTo(edit.before());
				edit.after().ifPresent((fact) -> facts.put(edit.subject(), fact));
			}
			PlanGraph changed = plan.changed(edits, plan.revision() + 1);
			assertSameAnswers(changed, built(facts, plan.revision() + 1));
			assertSameAnswers(plan.merged(edits, plan.revision() + 1), changed);
			assertSameAnswers(changed.changed(edits.stream().map(Edit::reversed).toList(), plan.revision()), plan);
			plan = changed;
		}
	}

	private static void edit(PlanDraft draft, Random random) {
		PlanGraph base = draft.base();
		Element any = base.element(random.nextInt(base.size()));
		Element other = base.element(random.nextInt(base.size()));
		switch (random.nextInt(9)) {
			case 0 -> draft.put(any);
			case 1 -> draft.put(RandomPlan.goal("K" + random.nextInt(1000), RandomPlan.validity(random)));
			case 2 -> draft.put(RandomPlan.unit("K" + random.nextInt(1000)));
			case 3 -> draft.put(RandomPlan.goal(any.key(), RandomPlan.validity(random)));
			case 4, 5 -> RandomPlan.links(random, List.of(any, other), 40)
				.stream()
				.filter((link) -> draft.element(link.from()).isPresent() && draft.element(link.to()).isPresent())
				.forEach(draft::put);
			case 6 -> anyLink(base, random).ifPresent((link) -> draft.remove(link.id()));
			case 7 -> anyLink(base, random)
				.filter((link) -> draft.element(link.from()).isPresent() && draft.element(link.to()).isPresent())
				.ifPresent((link) -> draft.put(new Link(link.from(), link.type(), link.to(),
						random.nextBoolean() ? link.validity() : Validity.from(link.validity().from()),
						random.nextInt(4), random.nextBoolean() ? link.properties() : Map.of("text", "other"))));
			case 8 -> draft.put(RandomPlan.value(random, base.elements()));
			default -> {
				Value value = RandomPlan.value(random, base.elements());
				draft.remove(value.label(), value.key());
			}
		}
	}

	private static Optional<Link> anyLink(PlanGraph plan, Random random) {
		return (plan.linkCount() == 0) ? Optional.empty() : Optional.of(plan.link(random.nextInt(plan.linkCount())));
	}

	@Test
	void whatIsNotTouchedIsShared() {
		Random random = new Random(1);
		List<Element> elements = RandomPlan.elements(random, 20);
		PlanGraph plan = RandomPlan.graph(elements, RandomPlan.links(random, elements, 300));
		PlanGraph changed = plan
			.changed(List.of(new Edit(Optional.empty(), Optional.of(RandomPlan.value(random, elements)))), 2);
		assertThat(changed).hasFieldOrPropertyWithValue("revision", 2L)
			.extracting("elements", "links")
			.containsExactlyElementsOf(assertThat(plan).extracting("elements", "links").actual());
	}

	@Test
	void elementOnWhichALinkHangsCannotGoAlone() {
		Element goal = RandomPlan.goal("G", Validity.ALWAYS);
		Element unit = RandomPlan.unit("U");
		PlanGraph plan = RandomPlan.graph(List.of(goal, unit),
				List.of(Link.of(goal.id(), LinkType.OWNED_BY, unit.id())));
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> plan.changed(List.of(new Edit(Optional.of(unit), Optional.empty())), 2))
			.withMessage("Link Goal G OWNED_BY OrgUnit U: OrgUnit U does not exist");
	}

	@Test
	void editsOfAnotherPlanAreRefused() {
		Element goal = RandomPlan.goal("G", Validity.ALWAYS);
		Element other = RandomPlan.goal("H", Validity.ALWAYS);
		PlanGraph plan = RandomPlan.graph(List.of(goal), List.of());
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> plan.changed(List.of(new Edit(Optional.empty(), Optional.of(goal))), 2))
			.withMessage("Goal G exists already");
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> plan.changed(List.of(new Edit(Optional.of(other), Optional.empty())), 2))
			.withMessage("Goal H does not exist");
	}

	@Test
	void whatIsWrittenOfAnElementFollowsIt() {
		Element last = RandomPlan.goal("H", Validity.ALWAYS);
		PlanGraph plan = RandomPlan.graph(List.of(last), List.of());
		assertThat(written(plan, 0)).isEqualTo("H: Text of H");
		Element first = RandomPlan.goal("G", Validity.ALWAYS);
		PlanGraph changed = plan.merged(List.of(new Edit(Optional.empty(), Optional.of(first))), 2);
		assertThat(written(changed, 0)).isEqualTo("G: Text of G");
		assertThat(written(changed, 1)).isEqualTo("H: Text of H");
		Element other = new Element.Goal("H", Validity.ALWAYS, Element.Origin.NONE, "goal", "Another text", "",
				Optional.empty(), Element.Goal.Aggregator.WEIGHTED_MEAN, false);
		PlanGraph renamed = changed.merged(List.of(new Edit(Optional.of(last), Optional.of(other))), 3);
		assertThat(written(renamed, 1)).isEqualTo("H: Another text");
		assertThat(written(changed, 1)).isEqualTo("H: Text of H");
	}

	private static String written(PlanGraph plan, int element) {
		return new String(plan.writtenKey(element, UTF_8), StandardCharsets.UTF_8) + ": "
				+ new String(plan.writtenName(element, UTF_8), StandardCharsets.UTF_8);
	}

	private static PlanGraph built(Map<Subject, Fact> facts, long revision) {
		PlanGraphBuilder builder = new PlanGraphBuilder(RandomPlan.REGION, revision);
		facts.values().stream().filter(Element.class::isInstance).forEach((fact) -> builder.add((Element) fact));
		for (Fact fact : facts.values()) {
			switch (fact) {
				case Link link -> builder.add(link);
				case Value value -> builder.add(value);
				case Element _, Region _ -> {
				}
			}
		}
		return builder.build();
	}

	private static Map<Subject, Fact> facts(PlanGraph plan) {
		Map<Subject, Fact> facts = new LinkedHashMap<>();
		plan.facts().forEach((fact) -> facts.put(fact.subject(), fact));
		return facts;
	}

	private static List<Value> values(PlanGraph plan) {
		List<Value> values = new ArrayList<>(plan.values().measurements());
		values.addAll(plan.values().targets());
		return values;
	}

	private static void assertSameAnswers(PlanGraph plan, PlanGraph wanted) {
		assertThat(plan.revision()).isEqualTo(wanted.revision());
		assertThat(plan.elements()).isEqualTo(wanted.elements());
		assertThat(plan.linkCount()).isEqualTo(wanted.linkCount());
		for (Label label : Label.values()) {
			assertThat(plan.elements(label)).isEqualTo(wanted.elements(label));
		}
		for (int link = 0; link < wanted.linkCount(); link++) {
			assertThat(plan.link(link)).isEqualTo(wanted.link(link));
			assertThat(plan.find(wanted.link(link).id())).hasValue(link);
		}
		for (int element = 0; element < wanted.size(); element++) {
			assertThat(links(plan.outgoing(element))).isEqualTo(links(wanted.outgoing(element)));
			assertThat(links(plan.incoming(element))).isEqualTo(links(wanted.incoming(element)));
			assertThat(plan.find(wanted.element(element).id())).hasValue(element);
			assertThat(written(plan, element)).isEqualTo(written(wanted, element));
		}
		for (int day = -1; day <= 200; day += 20) {
			LocalDate at = DAY.plusDays(day);
			assertThat(IntStream.range(0, plan.size()).filter((element) -> plan.isValid(element, at)))
				.containsExactlyElementsOf(IntStream.range(0, plan.size())
					.filter((element) -> wanted.isValid(element, at))
					.boxed()
					.toList());
			assertThat(IntStream.range(0, plan.linkCount()).filter((link) -> plan.isLinkValid(link, at)))
				.containsExactlyElementsOf(IntStream.range(0, plan.linkCount())
					.filter((link) -> wanted.isLinkValid(link, at))
					.boxed()
					.toList());
		}
		assertThat(values(plan)).isEqualTo(values(wanted));
		for (Value value : values(wanted)) {
			assertThat(plan.values().find(value.subject())).hasValue(value);
			assertThat(plan.values().targets(value.indicator())).isEqualTo(wanted.values().targets(value.indicator()));
		}
		wanted.elements()
			.forEach((element) -> assertThat(plan.values().targetsOf(element.id()))
				.isEqualTo(wanted.values().targetsOf(element.id())));
	}

	private static List<Integer> links(PlanGraph.Links links) {
		return links.stream().boxed().toList();
	}

}
