package se.rodtrad.web.thread;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Units;
import se.rodtrad.trace.Walk;
import se.rodtrad.web.sight.Sight;

/**
 * What a filter leaves of a goal chain: what fits it, and all that this carries.
 */
final class ThreadFilter {

	private ThreadFilter() {
	}

	/**
	 * Whether something is left.
	 * @throws se.rodtrad.plan.RodTradException.NotFound when there is no such unit
	 */
	static IntPredicate of(Sight sight, ThreadChoice choice) {
		Optional<IntHashSet> owned = choice.unit()
			.map(sight.snapshot()::unit)
			.map(Units.at(sight.plan(), sight.snapshot().at())::belongingToOrBelow);
		Optional<IntStream> coloured = choice.status().map((status) -> coloured(sight, status));
		if (owned.isEmpty() && coloured.isEmpty()) {
			return (element) -> true;
		}
		IntStream fitting = coloured.orElseGet(() -> IntStream.of(owned.orElseThrow().toArray()))
			.filter((element) -> owned.isEmpty() || owned.get().contains(element))
			.filter((element) -> sight.plan().isValid(element, sight.snapshot().at()))
			.sorted();
		return Walk.upstream(sight.plan(), fitting.toArray(), LinkType.THREAD, sight.snapshot().at())::contains;
	}

	private static IntStream coloured(Sight sight, Colour status) {
		return sight.reckoning()
			.all()
			.all()
			.stream()
			.filter((found) -> found.status() == status)
			.mapToInt(Fulfilment::goal);
	}

}
