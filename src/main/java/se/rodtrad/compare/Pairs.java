package se.rodtrad.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Subject;

/**
 * Pairs the facts of two sides. What says the same on both is dropped at once; of the
 * rest those with the same subject are pairs, and then those in the same place.
 *
 * @param <T> what is paired
 */
final class Pairs<T extends Fact> {

	private final Comparator<T> place;

	private final Comparator<T> order;

	private final List<T> before = new ArrayList<>();

	private final List<T> after = new ArrayList<>();

	/**
	 * Pairs by place.
	 * @param place what lists are sorted by at first; then they are by subject
	 */
	Pairs(Comparator<T> place) {
		this.place = place;
		this.order = place.thenComparing(Fact::subject, Subject.ORDER);
	}

	/** Takes two sorted lists and keeps what is not the same in both. */
	void take(List<T> left, List<T> right) {
		int one = 0;
		int other = 0;
		while (one < left.size() || other < right.size()) {
			int comparison = (one == left.size()) ? 1
					: (other == right.size()) ? -1 : this.order.compare(left.get(one), right.get(other));
			if (comparison < 0) {
				this.before.add(left.get(one++));
			}
			else if (comparison > 0) {
				this.after.add(right.get(other++));
			}
			else {
				keep(left.get(one++), right.get(other++));
			}
		}
	}

	private void keep(T left, T right) {
		if (!left.equals(right)) {
			this.before.add(left);
			this.after.add(right);
		}
	}

	/** All that differs. */
	List<Difference> differences() {
		Map<Subject, T> bySubject = new HashMap<>();
		this.after.forEach((fact) -> bySubject.put(fact.subject(), fact));
		List<Difference> found = new ArrayList<>();
		List<T> ended = new ArrayList<>();
		for (T fact : this.before) {
			Optional<T> same = Optional.ofNullable(bySubject.remove(fact.subject()));
			if (same.isPresent()) {
				found.add(Difference.of(Optional.of(fact), same));
			}
			else {
				ended.add(fact);
			}
		}
		found.addAll(
				inPlace(ended, this.after.stream().filter((fact) -> bySubject.containsKey(fact.subject())).toList()));
		found.removeIf(Difference::isNone);
		return found;
	}

	/** What came in the place of what ended, the first after the first. */
	private List<Difference> inPlace(List<T> ended, List<T> begun) {
		Map<T, Queue<T>> byPlace = new TreeMap<>(this.place);
		begun.stream()
			.sorted(this.order)
			.forEach((fact) -> byPlace.computeIfAbsent(fact, (_) -> new ArrayDeque<>()).add(fact));
		List<Difference> found = new ArrayList<>();
		ended.stream()
			.sorted(this.order)
			.forEach((fact) -> found.add(Difference.of(Optional.of(fact),
					Optional.ofNullable(byPlace.getOrDefault(fact, new ArrayDeque<>()).poll()))));
		byPlace.values()
			.forEach((rest) -> rest.forEach((fact) -> found.add(Difference.of(Optional.empty(), Optional.of(fact)))));
		return found;
	}

}
