package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The links of a plan as sorted arrays, one slot per link, with where each element's
 * outgoing and incoming links begin.
 */
@SuppressWarnings({ "ArrayRecordComponent", "EnumOrdinal" }) // never compared, and never
																// handed out of the
// room
record LinkArrays(int[] from, int[] to, byte[] type, double[] weight, Validity[] validity,
		List<Map<String, Object>> properties, int[] outStart, int[] inStart, int[] inOrder) {

	/** Room for links that are still to be added. */
	static LinkArrays empty(int length) {
		int[] none = {};
		return new LinkArrays(new int[length], new int[length], new byte[length], new double[length],
				new Validity[length], new ArrayList<>(), none, none, none);
	}

	/**
	 * Sorts links by from, type, to and beginning, in time linear in their number.
	 * @param elementCount how many elements there are
	 * @param links the links in any order; its arrays may be longer than {@code count}
	 */
	static LinkArrays sorted(int elementCount, LinkArrays links, int count) {
		Validity[] distinct = Arrays.stream(links.validity, 0, count).distinct().sorted().toArray(Validity[]::new);
		int[] rank = ranks(links.validity, count, distinct);
		int[] order = identity(count);
		order = stableSort(order, (link) -> rank[link], distinct.length);
		order = stableSort(order, (link) -> links.to[link], elementCount);
		order = stableSort(order, (link) -> links.type[link], LinkType.ALL.length);
		order = stableSort(order, (link) -> links.from[link], elementCount);
		int[] from = new int[count];
		int[] to = new int[count];
		byte[] type = new byte[count];
		double[] weight = new double[count];
		Validity[] validity = new Validity[count];
		List<Map<String, Object>> properties = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			int link = order[i];
			from[i] = links.from[link];
			to[i] = links.to[link];
			type[i] = links.type[link];
			weight[i] = links.weight[link];
			validity[i] = distinct[rank[link]];
			properties.add(links.properties.get(link));
		}
		int[] inOrder = stableSort(identity(count), (link) -> type[link], LinkType.ALL.length);
		inOrder = stableSort(inOrder, (link) -> to[link], elementCount);
		return new LinkArrays(from, to, type, weight, validity, properties, starts(from, elementCount),
				starts(to, elementCount), inOrder);
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

	private static int[] starts(int[] ends, int elementCount) {
		int[] starts = new int[elementCount + 1];
		for (int end : ends) {
			starts[end + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		return starts;
	}

}
