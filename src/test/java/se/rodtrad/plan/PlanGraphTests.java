package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanGraphTests {

	private static final Comparator<Link> ORDER = Comparator.comparing(Link::from)
		.thenComparing(Link::type)
		.thenComparing(Link::to)
		.thenComparing(Link::validity);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void linksOfAnElementAreThoseOfANaiveSearch(long seed) {
		Random random = new Random(seed);
		List<Element> elements = RandomPlan.elements(random, 40);
		List<Link> links = RandomPlan.links(random, elements, 2000);
		PlanGraph graph = RandomPlan.graph(elements, links);
		assertThat(all(graph)).containsExactlyElementsOf(links.stream().sorted(ORDER).toList());
		for (Element element : elements) {
			int index = graph.find(element.id()).orElseThrow();
			assertThat(graph.element(index)).isSameAs(element);
			for (LinkType type : LinkType.values()) {
				assertThat(read(graph, graph.outgoing(index, type))).isEqualTo(links.stream()
					.filter((link) -> link.from().equals(element.id()) && link.type() == type)
					.sorted(ORDER)
					.toList());
				assertThat(read(graph, graph.incoming(index, type))).isEqualTo(links.stream()
					.filter((link) -> link.to().equals(element.id()) && link.type() == type)
					.sorted(ORDER)
					.toList());
			}
			assertThat(read(graph, graph.incoming(index))).containsExactlyInAnyOrderElementsOf(
					links.stream().filter((link) -> link.to().equals(element.id())).toList());
		}
	}

	@Test
	void elementsAreSortedByLabelAndKey() {
		PlanGraph graph = RandomPlan.graph(RandomPlan.elements(new Random(7), 60), List.of());
		assertThat(graph.elements()).isSortedAccordingTo(Comparator.comparing(Element::id)).hasSize(60);
		assertThat(graph.elements(Label.GOAL)).allMatch(Element.Goal.class::isInstance).isNotEmpty();
		assertThat(graph.elements().get(graph.firstIndex(Label.GOAL))).isEqualTo(graph.elements(Label.GOAL).getFirst());
		assertThat(graph.find(Label.GOAL, "no such goal")).isEmpty();
	}

	@Test
	void linkHoldsWhileItAndBothItsEndsHold() {
		LocalDate day = LocalDate.of(2024, 1, 1);
		Element child = RandomPlan.goal("child", new Validity(day, day.plusDays(10)));
		Element parent = RandomPlan.goal("parent", new Validity(day.plusDays(5), day.plusDays(20)));
		Link link = new Link(child.id(), LinkType.CONTRIBUTES_TO, parent.id(), Validity.from(day.plusDays(7)), 1,
				Map.of());
		PlanGraph graph = RandomPlan.graph(List.of(child, parent), List.of(link));
		List<Integer> days = IntStream.range(0, 25)
			.filter((i) -> graph.isLinkValid(0, day.plusDays(i)))
			.boxed()
			.toList();
		assertThat(days).containsExactly(7, 8, 9);
	}

	@Test
	void sameElementTwiceIsRefused() {
		PlanGraphBuilder builder = new PlanGraphBuilder(RandomPlan.REGION, 1)
			.add(RandomPlan.goal("G", Validity.ALWAYS));
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> builder.add(RandomPlan.goal("G", Validity.ALWAYS)))
			.withMessage("Goal G stands twice");
	}

	@Test
	void linkToNothingIsRefusedWithItsEnds() {
		Element goal = RandomPlan.goal("G", Validity.ALWAYS);
		PlanGraphBuilder builder = new PlanGraphBuilder(RandomPlan.REGION, 1).add(goal);
		Link link = Link.of(goal.id(), LinkType.CONTRIBUTES_TO, new Element.Id(Label.GOAL, "nowhere"));
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> builder.add(link))
			.withMessage("Link Goal G CONTRIBUTES_TO Goal nowhere: Goal nowhere does not exist");
	}

	private static List<Link> all(PlanGraph graph) {
		return IntStream.range(0, graph.linkCount()).mapToObj(graph::link).toList();
	}

	private static List<Link> read(PlanGraph graph, PlanGraph.Links links) {
		List<Link> read = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			read.add(graph.link(links.get(i)));
		}
		return read;
	}

}
