package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What must be lifted to turn a goal, and by how few improvements that could be
 * (<em>krav</em>). Demands that nothing serves in common add up. Where an improvement
 * serves several, it costs each of them only its part: so none is counted twice.
 */
final class Demands {

	/** So that rounding never makes it too many. */
	private static final double SLACK = 1e-8;

	private final int count;

	private final double[] influence;

	private final List<Demand> all = new ArrayList<>();

	/**
	 * No demand yet.
	 * @param count how many improvements there are
	 */
	Demands(int count) {
		this.count = count;
		this.influence = new double[count];
	}

	/**
	 * Demands that some improvements come to a sum.
	 * @param gains what each of them adds at most
	 */
	void add(double[] gains, double need) {
		Demand demand = new Demand(gains, need - SLACK);
		demand.givers.stream().forEach((number) -> this.influence[number] += gains[number]);
		this.all.add(demand);
	}

	/** How few may do. */
	Fewest fewest() {
		BitSet likely = new BitSet();
		long least = 0;
		for (List<Demand> group : groups()) {
			group.forEach((demand) -> likely.or(demand.chosen));
			least += least(group);
		}
		List<Integer> order = IntStream.range(0, this.count)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer number) -> -this.influence[number])
				.thenComparing(Comparator.naturalOrder()))
			.toList();
		return new Fewest((int) Math.min(least, this.count + 1L), likely, order);
	}

	/** Demands that some improvement serves in common, also by others between. */
	private List<List<Demand>> groups() {
		List<List<Demand>> groups = new ArrayList<>();
		for (Demand demand : this.all) {
			List<Demand> joined = new ArrayList<>(List.of(demand));
			for (List<Demand> group : List.copyOf(groups)) {
				if (group.stream().anyMatch((other) -> other.givers.intersects(demand.givers))) {
					groups.remove(group);
					joined.addAll(group);
				}
			}
			groups.add(joined);
		}
		return groups;
	}

	private long least(List<Demand> group) {
		if (group.stream().anyMatch((demand) -> demand.least > this.count)) {
			return this.count + 1L;
		}
		int[] served = new int[this.count];
		group.forEach((demand) -> demand.givers.stream().forEach((number) -> served[number]++));
		int most = Math.max(1, Arrays.stream(served).max().orElse(0));
		double together = group.stream().mapToDouble((demand) -> demand.cheapest(served, most)).sum();
		int largest = group.stream().mapToInt((demand) -> demand.least).max().orElse(0);
		return Math.max(largest, (long) Math.ceil(together - SLACK));
	}

	/** One demand. */
	private static final class Demand {

		private final double[] gains;

		private final double need;

		private final BitSet givers = new BitSet();

		private final BitSet chosen = new BitSet();

		/** How many are needed at least; more than there are when all are too few. */
		private final int least;

		Demand(double[] gains, double need) {
			this.gains = gains;
			this.need = need;
			IntStream.range(0, gains.length).filter((number) -> gains[number] > 0).forEach(this.givers::set);
			double left = need;
			for (int number : bestFirst(this.givers.stream())) {
				if (left <= 0) {
					break;
				}
				this.chosen.set(number);
				left -= gains[number];
			}
			this.least = (left > 0) ? gains.length + 1 : this.chosen.cardinality();
		}

		private int[] bestFirst(IntStream numbers) {
			return numbers.boxed()
				.sorted(Comparator.comparingDouble((Integer number) -> -this.gains[number])
					.thenComparing(Comparator.naturalOrder()))
				.mapToInt(Integer::intValue)
				.toArray();
		}

		/**
		 * The least that it costs when what serves others too costs but a part.
		 * @param served how many demands each improvement serves
		 * @param most how many at most
		 */
		double cheapest(int[] served, int most) {
			int[] shared = bestFirst(this.givers.stream().filter((number) -> served[number] > 1));
			int[] own = bestFirst(this.givers.stream().filter((number) -> served[number] == 1));
			double sum = Arrays.stream(own).mapToDouble((number) -> this.gains[number]).sum();
			int ownTaken = own.length;
			double cheapest = Double.POSITIVE_INFINITY;
			for (int sharedTaken = 0; sharedTaken <= shared.length; sharedTaken++) {
				while (ownTaken > 0 && sum - this.gains[own[ownTaken - 1]] >= this.need) {
					ownTaken--;
					sum -= this.gains[own[ownTaken]];
				}
				if (sum >= this.need) {
					cheapest = Math.min(cheapest, ownTaken + (double) sharedTaken / most);
				}
				sum += (sharedTaken < shared.length) ? this.gains[shared[sharedTaken]] : 0;
			}
			return Math.min(cheapest, this.least);
		}

	}

}
