package se.rodtrad.plan.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A page of a list, as Relay's connections have it: the Java side of every
 * {@code …Connection} in the schema. A controller returns it; the GraphQL types are
 * generated from their names.
 *
 * @param <T> what it lists
 * @param edges the rows of the page, with their cursors
 * @param hasPreviousPage whether there are rows before the page
 * @param hasNextPage whether there are rows after the page
 * @param totalCount how many rows the whole list has
 * @param revision the revision of the plan that it was read from
 */
public record Connection<T>(List<Edge<T>> edges, boolean hasPreviousPage, boolean hasNextPage, int totalCount,
		long revision) {

	/**
	 * A page of a list. A cursor holds the row's place in the order and not a number, so
	 * paging goes on rightly when rows have come or gone in between.
	 * @param rows the whole list
	 * @param order what the list is sorted by, in the order of strings; unique per row
	 * @param paging which page
	 * @param revision the revision of the plan that the list was read from
	 */
	public static <T> Connection<T> page(List<T> rows, Function<? super T, String> order, Paging paging,
			long revision) {
		int from = paging.after().map((after) -> upTo(rows, order, after, true)).orElse(0);
		int to = Math.max(from, paging.before().map((before) -> upTo(rows, order, before, false)).orElse(rows.size()));
		int size = Math.min(paging.size(), to - from);
		int start = paging.isLast() ? to - size : from;
		int end = start + size;
		List<Edge<T>> edges = rows.subList(start, end)
			.stream()
			.map((row) -> new Edge<T>(row, () -> order.apply(row)))
			.toList();
		return new Connection<>(edges, start > 0, end < rows.size(), rows.size(), revision);
	}

	/** A page of a list that never changes, by the places of its rows. */
	public static <T> Connection<T> numbered(List<T> rows, Paging paging, long revision) {
		List<Integer> places = IntStream.range(0, rows.size()).boxed().toList();
		return page(places, "%08d"::formatted, paging, revision).map(rows::get);
	}

	/** The same page of what is made of its rows. */
	<R> Connection<R> map(Function<? super T, R> view) {
		return new Connection<>(this.edges.stream().map((edge) -> edge.map(view)).toList(), this.hasPreviousPage,
				this.hasNextPage, this.totalCount, this.revision);
	}

	/** How many rows come before a place, with or without the one that stands there. */
	private static <T> int upTo(List<T> rows, Function<? super T, String> order, String place, boolean isWith) {
		int low = 0;
		int high = rows.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			int comparison = order.apply(rows.get(middle)).compareTo(place);
			if (comparison < 0 || (isWith && comparison == 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The rows of the page without their cursors. */
	public List<T> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

	/** Where the page begins and ends. */
	public Connection<T> pageInfo() {
		return this;
	}

	/** The cursor of the first row, or nothing when the page is empty. */
	public Optional<String> startCursor() {
		return this.edges.isEmpty() ? Optional.empty() : Optional.of(this.edges.getFirst().cursor());
	}

	/** The cursor of the last row, or nothing when the page is empty. */
	public Optional<String> endCursor() {
		return this.edges.isEmpty() ? Optional.empty() : Optional.of(this.edges.getLast().cursor());
	}

	/**
	 * A row of a page. Its cursor is computed when it is asked for.
	 *
	 * @param <T> what it holds
	 * @param node the row
	 * @param place its place in the order
	 */
	public record Edge<T>(T node, Supplier<String> place) {

		/** Where to go on after this row, or back before it. */
		public String cursor() {
			return Paging.cursor(this.place.get());
		}

		<R> Edge<R> map(Function<? super T, R> view) {
			return new Edge<>(view.apply(this.node), this.place);
		}

	}

}
