package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Element.Goal.Aggregator;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.PlanGraph;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the fulfilment of any plan (section 6.5 of the graph model). */
class FulfilmentPropertiesTests {

	private static final int PLANS = 2_000;

	private static final double PRECISION = 1e-9;

	private static final Offset<Double> WITHIN = Offset.offset(PRECISION);

	private static List<RandomFigures> plans(Aggregator... aggregators) {
		Random random = new Random(20_241_231);
		return IntStream.range(0, PLANS).mapToObj((_) -> RandomFigures.of(random, aggregators)).toList();
	}

	private static List<Fulfilment> all(RandomFigures figures) {
		return Fulfilments.of(Figures.basis(figures.plan())).all();
	}

	@Test
	void aNaiveRecursionFindsTheSame() {
		for (RandomFigures figures : plans(Aggregator.values())) {
			List<Fulfilment> found = all(figures);
			NaiveFulfilment naive = new NaiveFulfilment(figures);
			for (int goal = 0; goal < found.size(); goal++) {
				assertSame(found.get(goal).score(), naive.of(goal), figures);
			}
		}
	}

	private static void assertSame(Score found, NaiveFulfilment.Result expected, RandomFigures figures) {
		assertThat(found.value().orElse(Double.NaN)).as(figures::toString)
			.satisfiesAnyOf((value) -> assertThat(value).isNaN().isEqualTo(expected.value()),
					(value) -> assertThat(value).isCloseTo(expected.value(), WITHIN));
		assertThat(found.coverage()).as(figures::toString).isCloseTo(expected.coverage(), WITHIN);
		assertThat(found.colour()).as(figures::toString).isEqualTo(expected.colour());
	}

	@Test
	void theBoundsOfMeansAndLeastPartsAreReachedWhenWhatIsMissingIsTheWorstOrTheBest() {
		for (RandomFigures figures : plans(Aggregator.WEIGHTED_MEAN, Aggregator.MIN)) {
			RandomFigures grounded = figures.grounded();
			List<Fulfilment> found = all(grounded);
			List<Fulfilment> worst = all(grounded.filledWith(0));
			List<Fulfilment> best = all(grounded.filledWith(1));
			for (int goal = 0; goal < found.size(); goal++) {
				assertThat(worst.get(goal).score().value()).hasValueCloseTo(found.get(goal).score().low(), WITHIN);
				assertThat(best.get(goal).score().value()).hasValueCloseTo(found.get(goal).score().high(), WITHIN);
				assertThat(worst.get(goal).score().colour()).isEqualTo(found.get(goal).score().worst());
				assertThat(best.get(goal).score().colour()).isLessThanOrEqualTo(found.get(goal).score().best());
			}
		}
	}

	@Test
	void whateverTheMissingTurnsOutToBeTheValueLiesWithinTheBounds() {
		Random random = new Random(7);
		for (RandomFigures figures : plans(Aggregator.values())) {
			RandomFigures grounded = figures.grounded();
			List<Fulfilment> before = all(grounded);
			List<Fulfilment> after = all(grounded.filledWith(random.nextInt(11) / 10.0));
			for (int goal = 0; goal < before.size(); goal++) {
				assertWithin(after.get(goal).score().value(), before.get(goal).score());
			}
		}
	}

	@Test
	void whatIsKnownLiesWithinTheBounds() {
		for (RandomFigures figures : plans(Aggregator.WEIGHTED_MEAN, Aggregator.SHARE_GREEN)) {
			all(figures).forEach((found) -> assertWithin(found.score().value(), found.score()));
		}
	}

	/**
	 * The known 0.2 of the weakest part weighs little in the mean, since little of it is
	 * known, but it is certain that the part will be no better.
	 */
	@Test
	void aboveAPartlyKnownWeakestPartTheValueMayLieOutsideWhatItCanBecome() {
		RandomFigures figures = new RandomFigures(
				List.of(new RandomFigures.Goal(Aggregator.WEIGHTED_MEAN, false),
						new RandomFigures.Goal(Aggregator.MIN, false)),
				List.of(new RandomFigures.Contribution(1, 0, 1)),
				List.of(new RandomFigures.Leaf(0, true, 1, false, OptionalDouble.of(0.3)),
						new RandomFigures.Leaf(1, true, 1, false, OptionalDouble.of(0.2)),
						new RandomFigures.Leaf(1, true, 9, false, OptionalDouble.empty())));
		Score score = all(figures).getFirst().score();
		assertThat(score.value()).as("(0.3 + 0.1 · 0.2) / 1.1").hasValueCloseTo(0.32 / 1.1, WITHIN);
		assertThat(score.high()).as("(0.3 + 0.2) / 2").isCloseTo(0.25, WITHIN);
	}

	private static void assertWithin(OptionalDouble value, Score score) {
		value.ifPresent((number) -> assertThat(number).isBetween(score.low() - PRECISION, score.high() + PRECISION));
	}

	@Test
	void allRedIsRedAndAllGreenIsGreen() {
		for (RandomFigures figures : plans(Aggregator.values())) {
			assertThat(all(allWith(figures.grounded(), 0.4))).extracting(Fulfilment::status).containsOnly(Colour.RED);
			assertThat(all(allWith(figures.grounded(), 1))).extracting(Fulfilment::status).containsOnly(Colour.GREEN);
		}
	}

	private static RandomFigures allWith(RandomFigures figures, double value) {
		return figures
			.withLeaves(figures.leaves().stream().map((leaf) -> leaf.with(OptionalDouble.of(value))).toList());
	}

	@Test
	void raisingAValueNeverLowersAScore() {
		Random random = new Random(11);
		for (RandomFigures figures : plans(Aggregator.values())) {
			List<Integer> known = known(figures);
			if (!known.isEmpty()) {
				int leaf = known.get(random.nextInt(known.size()));
				double value = figures.leaves().get(leaf).value().orElseThrow();
				RandomFigures raised = figures.with(leaf, OptionalDouble.of(value + random.nextDouble() * (1 - value)));
				assertNotLower(all(figures), all(raised));
			}
		}
	}

	private static List<Integer> known(RandomFigures figures) {
		return IntStream.range(0, figures.leaves().size())
			.filter((leaf) -> figures.leaves().get(leaf).value().isPresent())
			.boxed()
			.toList();
	}

	private static void assertNotLower(List<Fulfilment> before, List<Fulfilment> after) {
		for (int goal = 0; goal < before.size(); goal++) {
			double least = before.get(goal).score().value().orElse(0);
			assertThat(after.get(goal).score().value().orElse(0)).isGreaterThanOrEqualTo(least - PRECISION);
		}
	}

	@Test
	void scalingAllWeightsChangesNothing() {
		for (RandomFigures figures : plans(Aggregator.values())) {
			List<Fulfilment> before = all(figures);
			List<Fulfilment> after = all(figures.scaled(3.7));
			for (int goal = 0; goal < before.size(); goal++) {
				assertThat(after.get(goal).score().value().orElse(-1))
					.isCloseTo(before.get(goal).score().value().orElse(-1), WITHIN);
				assertThat(after.get(goal).score().coverage()).isCloseTo(before.get(goal).score().coverage(), WITHIN);
				assertThat(after.get(goal).status()).isEqualTo(before.get(goal).status());
			}
		}
	}

	@Test
	void theOrderOfRowsChangesNothing() {
		for (RandomFigures figures : plans(Aggregator.values())) {
			List<RandomFigures.Leaf> leaves = new ArrayList<>(figures.leaves());
			Collections.reverse(leaves);
			List<Fulfilment> before = all(figures);
			List<Fulfilment> after = all(figures.withLeaves(leaves));
			for (int goal = 0; goal < before.size(); goal++) {
				assertThat(after.get(goal).score().value().orElse(-1))
					.isCloseTo(before.get(goal).score().value().orElse(-1), WITHIN);
				assertThat(after.get(goal).marks()).isEqualTo(before.get(goal).marks());
			}
		}
	}

	@Test
	void aMissingValueNeverNarrowsTheBounds() {
		for (RandomFigures figures : plans(Aggregator.values())) {
			List<Fulfilment> before = all(figures);
			for (int leaf : known(figures)) {
				List<Fulfilment> after = all(figures.with(leaf, OptionalDouble.empty()));
				for (int goal = 0; goal < before.size(); goal++) {
					assertThat(after.get(goal).score().low())
						.isLessThanOrEqualTo(before.get(goal).score().low() + PRECISION);
					assertThat(after.get(goal).score().high())
						.isGreaterThanOrEqualTo(before.get(goal).score().high() - PRECISION);
				}
			}
		}
	}

	/**
	 * The value of a mean is that of its known leaves, each with its part of the weight.
	 */
	@Test
	void whatIsMissingWeighsNothingWhereverInTheTreeItSits() {
		for (RandomFigures figures : plans(Aggregator.WEIGHTED_MEAN)) {
			List<Fulfilment> found = all(figures);
			for (int goal = 0; goal < found.size(); goal++) {
				double[] sums = new double[2];
				addLeaves(figures, goal, 1, sums);
				assertThat(found.get(goal).score().coverage()).isCloseTo(sums[0], WITHIN);
				if (sums[0] > 0) {
					assertThat(found.get(goal).score().value()).hasValueCloseTo(sums[1] / sums[0], WITHIN);
				}
			}
		}
	}

	private static void addLeaves(RandomFigures figures, int goal, double share, double[] sums) {
		double weights = figures.leaves()
			.stream()
			.filter((leaf) -> leaf.goal() == goal)
			.mapToDouble(RandomFigures.Leaf::weight)
			.sum()
				+ figures.contributions()
					.stream()
					.filter((link) -> link.parent() == goal)
					.mapToDouble(RandomFigures.Contribution::weight)
					.sum();
		for (RandomFigures.Leaf leaf : figures.leaves()) {
			if (leaf.goal() == goal && leaf.weight() > 0 && leaf.value().isPresent()) {
				sums[0] += share * leaf.weight() / weights;
				sums[1] += share * leaf.weight() / weights * leaf.value().getAsDouble();
			}
		}
		for (RandomFigures.Contribution link : figures.contributions()) {
			if (link.parent() == goal && link.weight() > 0) {
				addLeaves(figures, link.child(), share * link.weight() / weights, sums);
			}
		}
	}

	@Test
	void everyDerivationRecomputesToItsScore() {
		for (RandomFigures figures : plans(Aggregator.WEIGHTED_MEAN, Aggregator.MIN)) {
			PlanGraph plan = figures.plan();
			Basis basis = Figures.basis(plan);
			Fulfilments all = Fulfilments.of(basis);
			for (Fulfilment fulfilment : all.all()) {
				Recomputation.assertThatItRecomputes(plan, Derivation.of(basis, all, fulfilment));
			}
		}
	}

	@Test
	void anElementMovedToZeroOrOneMovesWhatIsAboveAsThePropagationSays() {
		Random random = new Random(13);
		for (RandomFigures figures : plans(Aggregator.values())) {
			if (!figures.leaves().isEmpty()) {
				assertPropagation(figures, random.nextInt(figures.leaves().size()));
			}
		}
	}

	private static void assertPropagation(RandomFigures figures, int leaf) {
		PlanGraph plan = figures.plan();
		Basis basis = Figures.basis(plan);
		int from = plan.elements()
			.indexOf(plan.elements()
				.stream()
				.filter((element) -> element.key().equals(RandomFigures.leafKey(leaf)))
				.findFirst()
				.orElseThrow());
		List<Influence> influences = Propagation.of(basis, Fulfilments.of(basis), from);
		List<Fulfilment> zero = all(figures.with(leaf, OptionalDouble.of(0)));
		List<Fulfilment> one = all(figures.with(leaf, OptionalDouble.of(1)));
		assertThat(influences).isNotEmpty();
		for (Influence influence : influences) {
			int goal = influence.goal() - PlanFixture.goalIn(plan, RandomFigures.key(0));
			assertScore(influence.atZero(), zero.get(goal).score());
			assertScore(influence.atOne(), one.get(goal).score());
			if (influence.contribution().isPresent() && influence.share().orElseThrow() > 0
					&& figures.leaves().get(leaf).value().isPresent()) {
				assertThat(influence.contribution().getAsDouble()).as("what is lost at 0, as means are linear")
					.isCloseTo(influence.now().value().orElseThrow() - influence.atZero().value().orElseThrow(),
							WITHIN);
			}
		}
	}

	private static void assertScore(Score found, Score expected) {
		assertThat(found.value().orElse(-1)).isCloseTo(expected.value().orElse(-1), WITHIN);
		assertThat(found.coverage()).isCloseTo(expected.coverage(), WITHIN);
		assertThat(found.colour()).isEqualTo(expected.colour());
	}

}
