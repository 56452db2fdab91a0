package se.rodtrad.coverage.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Units;
import se.rodtrad.trace.api.Snapshot;

/**
 * Which findings are wanted; what is not said is not asked for.
 *
 * @param words the ways in which the thread is broken
 * @param labels the labels of the elements
 * @param kinds the kinds of the elements
 * @param units the keys of units; those below them are meant too
 * @param severity the least bad that is wanted
 */
public record FindingFilter(Set<Finding.Word> words, Optional<List<Label>> labels, Optional<List<String>> kinds,
		Optional<List<String>> units, Optional<Severity> severity) {

	/** Every finding. */
	public static final FindingFilter NONE = new FindingFilter(Finding.Word.ALL, Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

	public FindingFilter {
		words = Set.copyOf(words);
	}

	/**
	 * Whether a finding of a plan on a day is wanted.
	 * @throws se.rodtrad.plan.RodTradException.NotFound when there is no such unit
	 */
	Predicate<FindingView> in(Snapshot snapshot) {
		Predicate<FindingView> isOwned = this.units.map((keys) -> isOwned(snapshot, keys)).orElse((view) -> true);
		return isOwned.and((view) -> this.severity.isEmpty() || view.severity().compareTo(this.severity.get()) <= 0)
			.and((view) -> this.labels.isEmpty() || this.labels.get().contains(view.element().label()))
			.and((view) -> this.kinds.isEmpty()
					|| this.kinds.get().contains(snapshot.graph().kind(view.finding().element())));
	}

	/**
	 * What belongs to no unit on the day still belongs to the one that has ended. A
	 * finding that names a unit is its finding too, such as that of an indicator.
	 */
	private static Predicate<FindingView> isOwned(Snapshot snapshot, List<String> keys) {
		Units units = Units.at(snapshot.graph(), snapshot.at());
		Units ever = Units.ever(snapshot.graph());
		IntHashSet wanted = new IntHashSet();
		keys.forEach((key) -> wanted.addAll(units.withBelow(snapshot.unit(key))));
		return (view) -> {
			int element = view.finding().element();
			OptionalInt unit = units.of(element).isPresent() ? units.of(element) : ever.of(element);
			return (unit.isPresent() && wanted.contains(unit.getAsInt())) || view.finding()
				.reasons()
				.stream()
				.flatMap((reason) -> reason.others().stream())
				.anyMatch(wanted::contains);
		};
	}

}
