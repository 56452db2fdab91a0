package se.rodtrad.trace;

import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** The way that is looked for from both ends, against the slow and obvious one. */
class NearbyTests {

	@ParameterizedTest
	@EnumSource
	void thoseAreNearThatTheThreadLeadsTo(Direction direction) {
		int near = 0;
		int far = 0;
		for (int seed = 0; seed < 150; seed++) {
			PlanGraph plan = (seed % 2 == 0) ? RandomPlans.withCycles(seed) : RandomPlans.withoutCycles(seed);
			Random random = new Random(seed);
			int center = random.nextInt(plan.size());
			int[] asked = IntStream.range(0, plan.size()).filter((_) -> random.nextInt(3) == 0).toArray();
			Set<Integer> reached = ways(direction)
				.flatMap((isUpstream) -> new NaiveThread(plan, RandomPlans.DAY, isUpstream, LinkType.THREAD)
					.distances(center, Walk.ANY_DISTANCE)
					.keySet()
					.stream())
				.collect(toSet());
			IntPredicate isNear = Nearby.of(plan, center, direction, asked, RandomPlans.DAY);
			for (int element : asked) {
				assertThat(isNear.test(element)).as("%d from %d with seed %d", element, center, seed)
					.isEqualTo(reached.contains(element));
				near += reached.contains(element) ? 1 : 0;
				far += reached.contains(element) ? 0 : 1;
			}
		}
		assertThat(near).isGreaterThan(50);
		assertThat(far).isGreaterThan(50);
	}

	private static Stream<Boolean> ways(Direction direction) {
		return switch (direction) {
			case UPSTREAM -> Stream.of(true);
			case DOWNSTREAM -> Stream.of(false);
			case BOTH -> Stream.of(true, false);
		};
	}

}
