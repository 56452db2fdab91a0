package se.rodtrad.steering;

/**
 * From which numbers a status follows. All lie in [0, 1] unless said otherwise.
 *
 * @param indicator limits of an indicator
 * @param goal limits of a goal
 * @param statusPoints what a colour judged by people is worth
 * @param audit limits of the auditors' questions
 * @param counting what counts at all
 */
public record Thresholds(IndicatorLimits indicator, GoalLimits goal, StatusPoints statusPoints, AuditLimits audit,
		Counting counting) {

	/**
	 * Limits of an indicator's attainment.
	 *
	 * @param green from which it is green
	 * @param yellow from which it is yellow, by method
	 * @param ground why they stand here
	 */
	public record IndicatorLimits(@Within(least = 0, most = 1) double green, YellowLimits yellow, Ground ground) {
	}

	/**
	 * The yellow limit of each method of attainment.
	 *
	 * @param baseline part of the way from a baseline
	 * @param ratio outcome over target
	 * @param step met or not, with tolerance
	 * @param band within a range, with tolerance
	 * @param improve better than before
	 * @param milestone done or not
	 */
	public record YellowLimits(@Within(least = 0, most = 1) double baseline, @Within(least = 0, most = 1) double ratio,
			@Within(least = 0, most = 1) double step, @Within(least = 0, most = 1) double band,
			@Within(least = 0, most = 1) double improve, @Within(least = 0, most = 1) double milestone) {
	}

	/**
	 * Limits of a goal's score and coverage.
	 *
	 * @param green the score from which it is fulfilled
	 * @param yellow the score from which it is partly fulfilled
	 * @param minCoverage the coverage below which it cannot be assessed
	 * @param preliminaryBelow the coverage below which its status is preliminary
	 * @param ground why they stand here
	 */
	public record GoalLimits(@Within(least = 0, most = 1) double green, @Within(least = 0, most = 1) double yellow,
			@Within(least = 0, most = 1) double minCoverage, @Within(least = 0, most = 1) double preliminaryBelow,
			Ground ground) {

		public GoalLimits {
			if (yellow > green) {
				throw new Unfit("yellow", String.valueOf(yellow), "at most the green limit, " + green);
			}
		}

	}

	/**
	 * What a colour judged by people is worth.
	 *
	 * @param green points of green
	 * @param yellow points of yellow
	 * @param red points of red
	 * @param ground why they stand here
	 */
	public record StatusPoints(@Within(least = 0, most = 1) double green, @Within(least = 0, most = 1) double yellow,
			@Within(least = 0, most = 1) double red, Ground ground) {

		public StatusPoints {
			if (red > yellow || yellow > green) {
				throw new Unfit("yellow", "red %s, yellow %s, green %s".formatted(red, yellow, green),
						"points that do not fall from red to green");
			}
		}

	}

	/**
	 * Limits of the auditors' questions.
	 *
	 * @param measurableShare the least share of goals that should be measurable
	 * @param fulfilledShare the least share of goals that should be fulfilled
	 * @param fallingPeriods how many periods in a row fulfilment may fall, 1 or more
	 * @param ground why they stand here
	 */
	public record AuditLimits(@Within(least = 0, most = 1) double measurableShare,
			@Within(least = 0, most = 1) double fulfilledShare, @Within(least = 1, most = 99) int fallingPeriods,
			Ground ground) {
	}

	/**
	 * What counts in fulfilment at all.
	 *
	 * @param directionCounts whether an indicator without a target counts by its trend
	 * @param milestoneProgress whether a milestone counts by its progress before it is
	 * done
	 * @param ground why they stand here
	 */
	public record Counting(boolean directionCounts, boolean milestoneProgress, Ground ground) {
	}

}
