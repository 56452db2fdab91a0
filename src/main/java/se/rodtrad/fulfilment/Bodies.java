package se.rodtrad.fulfilment;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.steering.Organisation;

/** Which body (<em>organ</em>) answers for what, by the units on a day. */
public final class Bodies {

	private final PlanGraph plan;

	private final Units units;

	private final Set<String> kinds;

	private final Map<Integer, OptionalInt> byUnit = new HashMap<>();

	/** The bodies that a steering model names. */
	public Bodies(Basis basis) {
		this.plan = basis.plan();
		this.units = Units.at(basis.plan(), basis.at());
		this.kinds = basis.model()
			.organisation()
			.bodies()
			.stream()
			.map(Organisation.Body::unitKind)
			.collect(Collectors.toSet());
	}

	/** The nearest body that the owner of an element is or belongs to. */
	public OptionalInt of(int element) {
		OptionalInt owner = this.units.of(element);
		return owner.isEmpty() ? owner : this.byUnit.computeIfAbsent(owner.getAsInt(), this::above);
	}

	private OptionalInt above(int unit) {
		return IntStream.concat(IntStream.of(unit), this.units.lineOf(unit).stream().mapToInt(Integer::intValue))
			.filter((above) -> this.kinds.contains(this.plan.element(above).kind()))
			.findFirst();
	}

}
