package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The links of a plan as sorted arrays, one slot per link, with where each element's
 * outgoing and incoming links begin, and when each link holds together with its ends.
 */
@SuppressWarnings({ "ArrayRecordComponent", "EnumOrdinal" }) // stays within the room
record LinkArrays(int[] from, int[] to, byte[] type, double[] weight, Validity[] validity,
		Map<String, Object>[] properties, Days days, int[] outStart, int[] inStart, int[] inOrder) {

	private static final int[] NONE = {};

	/** Room for links that are still to be added. */
	@SuppressWarnings({ "unchecked", "rawtypes" }) // there are no arrays of generic types
	static LinkArrays empty(int length) {
		return new LinkArrays(new int[length], new int[length], new byte[length], new double[length],
				new Validity[length], new Map[length], Days.NONE, NONE, NONE, NONE);
	}

	/** The same links with room for more. */
	LinkArrays grown(int length) {
		return new LinkArrays(Arrays.copyOf(this.from, length), Arrays.copyOf(this.to, length),
				Arrays.copyOf(this.type, length), Arrays.copyOf(this.weight, length),
				Arrays.copyOf(this.validity, length), Arrays.copyOf(this.properties, length), this.days, this.outStart,
				this.inStart, this.inOrder);
	}

	/**
	 * Sorts links by from, type, to and beginning, in time linear in their number.
	 * @param elements when the elements that they join hold
	 * @param links the links in any order; its arrays may be longer than {@code count}
	 */
	static LinkArrays sorted(Days elements, LinkArrays links, int count) {
		int elementCount = elements.size();
		Validity[] distinct = Arrays.stream(links.validity, 0, count).distinct().sorted().toArray(Validity[]::new);
		int[] rank = ranks(links.validity, count, distinct);
		int[] order = identity(count);
		order = stableSort(order, (link) -> rank[link], distinct.length);
		order = stableSort(order, (link) -> links.to[link], elementCount);
		order = stableSort(order, (link) -> links.type[link], LinkType.ALL.length);
		order = stableSort(order, (link) -> links.from[link], elementCount);
		LinkArrays sorted = empty(count);
		for (int i = 0; i < count; i++) {
			int link = order[i];
			sorted.from[i] = links.from[link];
			sorted.to[i] = links.to[link];
			sorted.type[i] = links.type[link];
			sorted.weight[i] = links.weight[link];
			sorted.validity[i] = distinct[rank[link]];
			sorted.properties[i] = links.properties[link];
		}
		Days days = Days.of(count, (link) -> sorted.validity[link])
			.within(elements, sorted.from)
			.within(elements, sorted.to);
		int[] inOrder = stableSort(identity(count), (link) -> sorted.type[link], LinkType.ALL.length);
		inOrder = stableSort(inOrder, (link) -> sorted.to[link], elementCount);
		return new LinkArrays(sorted.from, sorted.to, sorted.type, sorted.weight, sorted.validity, sorted.properties,
				days, starts(sorted.from, elementCount), starts(sorted.to, elementCount), inOrder);
	}

	private static int[] ranks(Validity[] validity, int count, Validity[] distinct) {
		int[] rank = new int[count];
		for (int i = 0; i < count; i++) {
			rank[i] = Arrays.binarySearch(distinct, validity[i]);
		}
		return rank;
	}

	private static int[] identity(int count) {
		int[] order = new int[count];
		Arrays.setAll(order, IntUnaryOperator.identity());
		return order;
	}

	/** A counting sort that keeps the order of equals. */
	private static int[] stableSort(int[] order, IntUnaryOperator key, int keys) {
		int[] place = new int[keys + 1];
		for (int link : order) {
			place[key.applyAsInt(link) + 1]++;
		}
		Arrays.parallelPrefix(place, Integer::sum);
		int[] sorted = new int[order.length];
		for (int link : order) {
			sorted[place[key.applyAsInt(link)]++] = link;
		}
		return sorted;
	}

	/** Where the links of each element begin, counted from the ends of all. */
	static int[] starts(int[] ends, int elementCount) {
		int[] starts = new int[elementCount + 1];
		for (int end : ends) {
			starts[end + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		return starts;
	}

	int size() {
		return this.from.length;
	}

	/**
	 * The first link of an element that is not before a place in the order of links.
	 * @param start the first day of the link that stands or would stand there
	 */
	int first(int element, LinkType wanted, int target, LocalDate start) {
		return first(this.outStart[element], this.outStart[element + 1], (link) -> {
			int byType = Integer.compare(this.type[link], wanted.ordinal());
			int byTarget = (byType != 0) ? byType : Integer.compare(this.to[link], target);
			return ((byTarget != 0) ? byTarget : this.validity[link].from().compareTo(start)) >= 0;
		});
	}

	/**
	 * The place among all incoming links of the first that reaches an element and is not
	 * before a link, by type and the order of links.
	 */
	int firstIncoming(int element, LinkType wanted, int link) {
		return first(this.inStart[element], this.inStart[element + 1], (place) -> {
			int byType = Integer.compare(this.type[this.inOrder[place]], wanted.ordinal());
			return byType > 0 || (byType == 0 && this.inOrder[place] >= link);
		});
	}

	/** The first number from {@code low} on from which something is so. */
	static int first(int low, int high, IntPredicate isSo) {
		int least = low;
		int most = high;
		while (least < most) {
			int middle = (least + most) >>> 1;
			if (isSo.test(middle)) {
				most = middle;
			}
			else {
				least = middle + 1;
			}
		}
		return least;
	}

}
