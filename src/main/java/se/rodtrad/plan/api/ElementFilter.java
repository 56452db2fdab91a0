package se.rodtrad.plan.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.procedures.IntProcedure;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;

/**
 * Which elements are wanted; what is empty does not narrow.
 *
 * @param labels with one of these labels
 * @param kinds of one of these kinds
 * @param units of these units or any below them, by their keys
 * @param at that hold on this day
 * @param ids with one of these opaque ids
 * @param keys with one of these keys
 */
public record ElementFilter(Optional<List<Label>> labels, Optional<List<String>> kinds, Optional<List<String>> units,
		Optional<LocalDate> at, Optional<List<String>> ids, Optional<List<String>> keys) {

	static final ElementFilter NONE = new ElementFilter(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty());

	/** The indexes of the elements that are wanted, in order. */
	IntStream choose(PlanGraph graph) {
		return candidates(graph).filter(test(graph));
	}

	/** Ids and keys are looked up, so that asking for few costs little. */
	private IntStream candidates(PlanGraph graph) {
		if (this.ids.isPresent()) {
			return this.ids.get()
				.stream()
				.map(GlobalId::parse)
				.filter((id) -> id.regionId().equals(graph.region().id()))
				.flatMapToInt((id) -> graph.find(id.element()).stream())
				.distinct()
				.sorted();
		}
		if (this.keys.isPresent()) {
			return this.keys.get().stream().flatMapToInt((key) -> withKey(graph, key)).distinct().sorted();
		}
		return IntStream.range(0, graph.size());
	}

	private static IntStream withKey(PlanGraph graph, String key) {
		return Arrays.stream(Label.values()).flatMapToInt((label) -> graph.find(label, key).stream());
	}

	/** Whether an element is wanted, by its index. */
	public IntPredicate test(PlanGraph graph) {
		IntPredicate test = (_) -> true;
		if (this.labels.isPresent()) {
			Set<Label> wanted = new HashSet<>(this.labels.get());
			test = test.and((element) -> wanted.contains(graph.label(element)));
		}
		if (this.kinds.isPresent()) {
			Set<String> wanted = new HashSet<>(this.kinds.get());
			test = test.and((element) -> wanted.contains(graph.kind(element)));
		}
		if (this.keys.isPresent()) {
			Set<String> wanted = new HashSet<>(this.keys.get());
			test = test.and((element) -> wanted.contains(graph.element(element).key()));
		}
		if (this.at.isPresent()) {
			LocalDate day = this.at.get();
			test = test.and((element) -> graph.isValid(element, day));
		}
		if (this.units.isPresent()) {
			test = test.and(ofUnits(graph, this.units.get())::get);
		}
		return test;
	}

	/** The units, those below them, and what belongs to any of them. */
	private BitSet ofUnits(PlanGraph graph, Collection<String> keys) {
		Units organisation = this.at.map((day) -> Units.at(graph, day)).orElseGet(() -> Units.ever(graph));
		BitSet found = new BitSet(graph.size());
		for (String key : keys) {
			int unit = ElementView.of(graph, new Element.Id(Label.ORG_UNIT, key)).index();
			organisation.withBelow(unit).forEach((IntProcedure) (below) -> {
				found.set(below);
				organisation.belongingTo(below).forEach(found::set);
			});
		}
		return found;
	}

}
