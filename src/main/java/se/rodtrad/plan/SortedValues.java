package se.rodtrad.plan;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import com.carrotsearch.hppc.IntArrayList;

/**
 * Values in an order that tells each from all others. They lie in chunks, and a changed
 * list shares with the one before all chunks but those in which something differs.
 */
final class SortedValues<T extends Value> extends AbstractList<T> implements RandomAccess {

	private static final int CHUNK = 512;

	private final Comparator<? super T> order;

	/** At least one; only a single one may be empty. */
	private final List<T[]> chunks;

	/** The place of each chunk's first value, and at last how many values there are. */
	private final int[] starts;

	private SortedValues(Comparator<? super T> order, List<T[]> chunks, int[] starts) {
		this.order = order;
		this.chunks = chunks;
		this.starts = starts;
	}

	/** A list without values; {@code none} is an empty array of their type. */
	static <T extends Value> SortedValues<T> empty(Comparator<? super T> order, T[] none) {
		return new SortedValues<>(order, List.<T[]>of(none), new int[2]);
	}

	@Override
	public int size() {
		return this.starts[this.chunks.size()];
	}

	@Override
	public T get(int index) {
		int found = Arrays.binarySearch(this.starts, index);
		int chunk = (found < 0) ? -found - 2 : found;
		return this.chunks.get(chunk)[index - this.starts[chunk]];
	}

	/**
	 * The values that stand at a place of the order.
	 * @param place how a value stands to it: before (negative), at it (0) or after
	 */
	List<T> span(ToIntFunction<? super T> place) {
		return subList(first((value) -> place.applyAsInt(value) < 0), first((value) -> place.applyAsInt(value) <= 0));
	}

	/** The value at a place of the order where no more than one can stand. */
	Optional<T> find(ToIntFunction<? super T> place) {
		int index = first((value) -> place.applyAsInt(value) < 0);
		return (index < size()) ? Optional.of(get(index)).filter((value) -> place.applyAsInt(value) == 0)
				: Optional.empty();
	}

	/** Where the first value stands that is not before a place, or would stand. */
	private int first(Predicate<? super T> isBefore) {
		int chunk = lastChunk(isBefore);
		T[] values = this.chunks.get(chunk);
		int low = 0;
		int high = values.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (isBefore.test(values[middle])) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return this.starts[chunk] + low;
	}

	/** The last chunk that begins before a place; the first one when none does. */
	private int lastChunk(Predicate<? super T> isBefore) {
		int low = 1;
		int high = this.chunks.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (isBefore.test(this.chunks.get(middle)[0])) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low - 1;
	}

	/**
	 * The list without some values and with others.
	 * @param removed values that are in it
	 */
	SortedValues<T> changed(Collection<T> removed, Collection<T> added) {
		if (removed.isEmpty() && added.isEmpty()) {
			return this;
		}
		List<T> gone = sorted(removed);
		List<T> come = sorted(added);
		List<T[]> changed = new ArrayList<>(this.chunks.size() + 1);
		IntArrayList changedStarts = IntArrayList.from(0);
		int next = 0;
		while (!gone.isEmpty() || !come.isEmpty()) {
			int chunk = chunkOf(earliest(gone, come));
			addShared(next, chunk, changed, changedStarts);
			next = chunk + 1;
			List<T> goneHere = before(next, gone);
			List<T> comeHere = before(next, come);
			addInChunks(spliced(this.chunks.get(chunk), goneHere, comeHere), changed, changedStarts);
			gone = gone.subList(goneHere.size(), gone.size());
			come = come.subList(comeHere.size(), come.size());
		}
		addShared(next, this.chunks.size(), changed, changedStarts);
		return changed.isEmpty() ? empty(this.order, none())
				: new SortedValues<>(this.order, changed, changedStarts.toArray());
	}

	/** Adds chunks without looking into them: there are many. */
	private void addShared(int from, int to, List<T[]> chunks, IntArrayList chunkStarts) {
		chunks.addAll(this.chunks.subList(from, to));
		int moved = chunkStarts.get(chunkStarts.size() - 1) - this.starts[from];
		for (int chunk = from; chunk < to; chunk++) {
			chunkStarts.add(this.starts[chunk + 1] + moved);
		}
	}

	private static <T> void addInChunks(T[] values, List<T[]> chunks, IntArrayList chunkStarts) {
		int size = (values.length <= 2 * CHUNK) ? 2 * CHUNK : CHUNK;
		int start = chunkStarts.get(chunkStarts.size() - 1);
		for (int place = 0; place < values.length; place += size) {
			int end = Math.min(place + size, values.length);
			chunks.add(Arrays.copyOfRange(values, place, end));
			chunkStarts.add(start + end);
		}
	}

	private List<T> sorted(Collection<T> values) {
		T[] sorted = values.toArray(none());
		Arrays.parallelSort(sorted, this.order);
		return Arrays.asList(sorted);
	}

	private T[] none() {
		return Arrays.copyOf(this.chunks.getFirst(), 0);
	}

	private T earliest(List<T> one, List<T> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return (one.isEmpty() ? other : one).getFirst();
		}
		return (this.order.compare(one.getFirst(), other.getFirst()) < 0) ? one.getFirst() : other.getFirst();
	}

	private int chunkOf(T value) {
		return lastChunk((first) -> this.order.compare(first, value) <= 0);
	}

	/** Those of sorted values that stand before a chunk. */
	private List<T> before(int chunk, List<T> values) {
		if (chunk == this.chunks.size()) {
			return values;
		}
		T first = this.chunks.get(chunk)[0];
		int end = 0;
		while (end < values.size() && this.order.compare(values.get(end), first) < 0) {
			end++;
		}
		return values.subList(0, end);
	}

	private T[] spliced(T[] chunk, List<T> gone, List<T> come) {
		int[] removed = gone.stream().mapToInt((value) -> place(chunk, value)).toArray();
		int[] before = come.stream().mapToInt((value) -> place(chunk, value)).toArray();
		Splice splice = Splice.of(chunk.length, removed, before);
		T[] spliced = splice.copy(chunk, Arrays.copyOf(none(), splice.newLength()));
		for (int i = 0; i < before.length; i++) {
			spliced[splice.inserted()[i]] = come.get(i);
		}
		return spliced;
	}

	/** Where a value stands in a chunk, or would stand. */
	private int place(T[] chunk, T value) {
		int found = Arrays.binarySearch(chunk, value, this.order);
		return (found < 0) ? -found - 1 : found;
	}

}
