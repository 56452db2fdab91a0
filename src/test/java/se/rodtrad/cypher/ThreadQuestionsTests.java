package se.rodtrad.cypher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.Support;
import se.rodtrad.trace.SupportedGoals;
import se.rodtrad.trace.SupportingActivities;
import se.rodtrad.trace.Trace;
import se.rodtrad.trace.TraceQuestion;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.cypher.Asking.row;

/** The questions that follow the thread answer as traces do. */
@ExtendWith(LibraryDatabase.Resolver.class)
class ThreadQuestionsTests {

	@Test
	void threadBelowAGoalIsItsTraceDownstream(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (int goal : asking.some(Label.GOAL).toArray()) {
				List<List<@Nullable Object>> expected = trace(asking, goal, Direction.DOWNSTREAM);
				assertThat(asking.rows("thread-below-a-goal", Map.of("goal", asking.key(goal))))
					.as("%s: %s", asking, asking.key(goal))
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(400);
	}

	@Test
	void upwardChainOfAnActivityIsItsTraceUpstream(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (int activity : asking.some(Label.ACTIVITY).toArray()) {
				List<List<@Nullable Object>> expected = trace(asking, activity, Direction.UPSTREAM);
				assertThat(asking.rows("upward-chain", Map.of("activity", asking.key(activity))))
					.as("%s: %s", asking, asking.key(activity))
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(150);
	}

	private static List<List<@Nullable Object>> trace(Asking asking, int start, Direction direction) {
		Trace trace = Trace.of(asking.plan(), Optional.empty(), TraceQuestion.of(start, direction, asking.at()));
		return IntStream.range(0, trace.size()).mapToObj((position) -> {
			List<@Nullable Object> row = new ArrayList<>(row(trace.distance(position)));
			row.addAll(asking.described(trace.element(position)));
			return row;
		}).toList();
	}

	@Test
	void supportingActivitiesAreThoseOfTheService(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (int goal : asking.some(Label.GOAL).toArray()) {
				List<List<@Nullable Object>> expected = SupportingActivities
					.of(asking.plan(), goal, OptionalInt.empty(), asking.at())
					.stream()
					.sorted(Comparator.comparingInt(Support::distance).thenComparingInt(Support::activity))
					.map((support) -> supporting(asking, support))
					.toList();
				assertThat(asking.rows("supporting-activities", Map.of("goal", asking.key(goal))))
					.as("%s: %s", asking, asking.key(goal))
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(80);
	}

	private static List<@Nullable Object> supporting(Asking asking, Support support) {
		Element.Activity activity = (Element.Activity) asking.element(support.activity());
		List<@Nullable Object> unit = asking.unit(support.activity());
		@Nullable Object progress = activity.progress().isPresent() ? activity.progress().getAsDouble() : null;
		return row(support.distance(), activity.key(), activity.kind(), activity.name(), progress, unit.get(0),
				unit.get(1));
	}

	@Test
	void goalWithoutPathToTheTopHasNoGoalAtTheTopInItsTrace(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (List<String> topKinds : topKinds(asking)) {
				List<List<@Nullable Object>> expected = asking.all(Label.GOAL)
					.filter((goal) -> asking.plan().isValid(goal, asking.at()))
					.filter((goal) -> Trace
						.of(asking.plan(), Optional.empty(), TraceQuestion.of(goal, Direction.UPSTREAM, asking.at()))
						.elements()
						.noneMatch((above) -> topKinds.contains(asking.element(above).kind())))
					.mapToObj((goal) -> asking.described(goal).subList(1, 6))
					.toList();
				assertThat(asking.rows("goals-without-path-to-the-top", Map.of("topKinds", topKinds)))
					.as("%s: %s", asking, topKinds)
					.isEqualTo(expected);
				rows += expected.size();
			}
		}
		assertThat(rows).isGreaterThan(30);
	}

	@Test
	void goalsThatAUnitSupportsAreThoseOfTheService(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			for (int unit : asking.some(Label.ORG_UNIT).toArray()) {
				for (List<String> topKinds : topKinds(asking)) {
					List<List<@Nullable Object>> expected = SupportedGoals
						.of(asking.plan(), unit, Set.copyOf(topKinds), asking.at())
						.supported()
						.stream()
						.map((supported) -> supported(asking, supported))
						.toList();
					assertThat(asking.rows("goals-that-a-unit-supports",
							Map.of("unit", asking.key(unit), "topKinds", topKinds)))
						.as("%s: %s", asking, asking.key(unit))
						.isEqualTo(expected);
					rows += expected.size();
				}
			}
		}
		assertThat(rows).isGreaterThan(60);
	}

	private static List<@Nullable Object> supported(Asking asking, SupportedGoals.Supported supported) {
		return row(asking.key(supported.goal()), asking.element(supported.goal()).kind(),
				asking.element(supported.goal()).name(), supported.through().getFirst().distance(),
				supported.through().size());
	}

	@Test
	void weightsOfGoalsAreThoseOfTheLinksThatHold(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			List<List<@Nullable Object>> expected = asking.all(Label.GOAL)
				.boxed()
				.flatMap((above) -> parts(asking, above))
				.toList();
			assertThat(asking.rows("weights-of-goals", Map.of())).as(asking.toString()).isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(200);
	}

	private static Stream<List<@Nullable Object>> parts(Asking asking, int above) {
		List<Integer> links = asking.plan()
			.incoming(above, LinkType.CONTRIBUTES_TO)
			.stream()
			.filter((link) -> asking.plan().isLinkValid(link, asking.at()))
			.boxed()
			.sorted(Comparator.<Integer>comparingInt(asking.plan()::from).thenComparingDouble(asking.plan()::weight))
			.toList();
		double whole = links.stream().mapToDouble(asking.plan()::weight).sum();
		return links.stream().map((link) -> {
			Element part = asking.element(asking.plan().from(link));
			double weight = asking.plan().weight(link);
			return row(asking.key(above), asking.element(above).name(), part.key(), part.name(), weight,
					(whole == 0) ? 0.0 : weight / whole);
		});
	}

	/** By the model: what needs nothing above it, and what is strategic. */
	private static List<List<String>> topKinds(Asking asking) {
		return asking.model()
			.map((model) -> List.of(ModelParameters.topKinds(model),
					SupportedGoals.strategicKinds(model).stream().sorted().toList()))
			.orElse(List.of());
	}

}
