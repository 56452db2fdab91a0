package se.rodtrad.web.thread;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of a goal chain is shown, on the sample regions: held against links followed one
 * by one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChainTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private final Sights sights;

	ChainTests(Sights sights) {
		this.sights = sights;
	}

	private Sight sight(String region) {
		return this.sights.of(region, new Choice(Optional.of("2026"), Optional.of(DAY), Optional.empty()),
				Locale.of("sv"));
	}

	private static ThreadChoice ofUnit(String key) {
		return new ThreadChoice(Optional.empty(), Optional.empty(), Optional.of(key), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void unitsThreadIsWhatItDoesAndAllThatThisCarries(String region) {
		Sight sight = sight(region);
		Units units = Units.at(sight.plan(), DAY);
		int shown = 0;
		for (int index : indexes(sight.plan(), Label.ORG_UNIT)) {
			Set<Integer> carried = new HashSet<>();
			IntStream.of(units.withBelow(index).toArray())
				.flatMap(units::belongingTo)
				.filter((element) -> sight.plan().isValid(element, DAY))
				.forEach((element) -> carried.addAll(reached(sight.plan(), element, true)));
			String key = sight.plan().element(index).key();
			Chain chain = Chain.of(sight, ofUnit(key));
			assertThat(carried).as(key).containsAll(chain.shown());
			assertIsConnected(sight.plan(), chain, carried);
			shown += chain.shown().size();
		}
		assertThat(shown).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void threadOfAnElementIsAllAboveAndBelowIt(String region) {
		Sight sight = sight(region);
		for (int activity : indexes(sight.plan(), Label.ACTIVITY)) {
			if (sight.plan().isValid(activity, DAY)) {
				Set<Integer> above = reached(sight.plan(), activity, true);
				Chain chain = Chain.of(sight,
						ThreadChoice.NOTHING.focused(new ElementView(sight.plan(), activity).id()));
				assertThat(chain.shown()).containsAll(above);
				assertThat(chain.shown().stream().filter(chain::isOnThread)).containsExactlyInAnyOrderElementsOf(above);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void documentsThreadIsWhatStandsInItAndAllThatThisCarries(String region) {
		Sight sight = sight(region);
		int shown = 0;
		for (int version : indexes(sight.plan(), Label.DOCUMENT_VERSION)) {
			Set<Integer> carried = new HashSet<>();
			sight.plan()
				.outgoing(version, LinkType.CONTAINS)
				.stream()
				.filter((link) -> sight.plan().isLinkValid(link, DAY))
				.map(sight.plan()::to)
				.forEach((content) -> carried.addAll(reached(sight.plan(), content, true)));
			Chain chain = Chain.of(sight,
					new ThreadChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
							Optional.empty(), Optional.empty(), Optional.of(sight.plan().element(version).key())));
			assertThat(carried).containsAll(chain.shown());
			assertIsConnected(sight.plan(), chain, carried);
			shown += chain.shown().size();
		}
		assertThat(shown).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void everyRedGoalIsFoundBelowWhatItPullsDown(String region) {
		Sight sight = sight(region);
		Chain chain = Chain.of(sight, new ThreadChoice(Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(Colour.RED), Optional.empty(), Optional.empty(), Optional.empty()));
		Set<Integer> carried = sight.reckoning()
			.all()
			.all()
			.stream()
			.filter((found) -> found.status() == Colour.RED)
			.flatMap((found) -> reached(sight.plan(), found.goal(), true).stream())
			.collect(Collectors.toSet());
		assertThat(carried).containsAll(chain.shown());
		assertIsConnected(sight.plan(), chain, carried);
	}

	@ParameterizedTest
	@ValueSource(strings = { "exempel-nord", "exempel-vast" })
	void pictureIsNeverLargerThanAReaderCanTake(String region) {
		Sight sight = sight(region);
		List<String> all = IntStream.range(0, sight.plan().size())
			.mapToObj((index) -> new ElementView(sight.plan(), index).id())
			.toList();
		assertThat(Chain.of(sight, ThreadChoice.NOTHING).shown()).hasSizeBetween(2, 40);
		Chain chain = Chain.of(sight, ThreadChoice.NOTHING.opened(all));
		assertThat(chain.shown()).hasSize(Chain.MOST);
		assertThat(chain.isCut()).isTrue();
	}

	/** All that is next below what is open is shown, and nothing hangs loose. */
	private static void assertIsConnected(PlanGraph plan, Chain chain, Set<Integer> wanted) {
		for (int element : chain.shown()) {
			Set<Integer> below = reached(plan, element, false, 1);
			below.remove(element);
			below.retainAll(wanted);
			assertThat(chain.below(element)).containsExactlyInAnyOrderElementsOf(below);
			if (chain.open().contains(element) && !chain.isCut()) {
				assertThat(chain.shown()).containsAll(below);
			}
			Set<Integer> above = reached(plan, element, true, 1);
			above.remove(element);
			assertThat(above.isEmpty() || above.stream().anyMatch(chain.open()::contains)).isTrue();
		}
	}

	private static Set<Integer> reached(PlanGraph plan, int start, boolean isUpstream) {
		return reached(plan, start, isUpstream, Integer.MAX_VALUE);
	}

	/** Follows links one by one. */
	private static Set<Integer> reached(PlanGraph plan, int start, boolean isUpstream, int distance) {
		Set<Integer> reached = new HashSet<>(Set.of(start));
		Deque<Integer> row = new ArrayDeque<>(reached);
		for (int step = 0; step < distance && !row.isEmpty(); step++) {
			Deque<Integer> next = new ArrayDeque<>();
			for (int element : row) {
				for (int link = 0; link < plan.linkCount(); link++) {
					boolean isAlong = plan.type(link).isUpstreamAlongArrow() == isUpstream;
					int near = isAlong ? plan.from(link) : plan.to(link);
					int far = isAlong ? plan.to(link) : plan.from(link);
					if (near == element && LinkType.THREAD.contains(plan.type(link)) && plan.isLinkValid(link, DAY)
							&& plan.isValid(far, DAY) && reached.add(far)) {
						next.add(far);
					}
				}
			}
			row = next;
		}
		return reached;
	}

	private static int[] indexes(PlanGraph plan, Label label) {
		int first = plan.firstIndex(label);
		return IntStream.range(first, first + plan.elements(label).size()).toArray();
	}

}
