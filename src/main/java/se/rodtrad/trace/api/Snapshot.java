package se.rodtrad.trace.api;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.steering.Organisation;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.trace.Walk;

/**
 * A plan on a day, under the steering model in force then: what every answer about the
 * thread is computed from.
 *
 * @param graph the plan
 * @param at the day
 * @param model the steering model in force, or nothing when none is
 */
public record Snapshot(PlanGraph graph, LocalDate at, Optional<SteeringModel> model) {

	/** An element of the plan by its index. */
	public ElementView element(int index) {
		return new ElementView(this.graph, index);
	}

	/** Elements of the plan by their indexes. */
	public List<ElementView> elements(List<Integer> indexes) {
		return ElementView.all(this.graph, indexes.stream().mapToInt(Integer::intValue));
	}

	/**
	 * The index of the element of an opaque id.
	 * @throws RodTradException.Invalid when the id is of another region
	 * @throws RodTradException.NotFound when there is no such element
	 */
	public int index(String id) {
		GlobalId globalId = GlobalId.parse(id);
		if (!globalId.regionId().equals(this.graph.region().id())) {
			throw new RodTradException.Invalid("%s is of region %s, expected one of %s".formatted(globalId.element(),
					globalId.regionId(), this.graph.region().id()));
		}
		return ElementView.of(this.graph, globalId.element()).index();
	}

	/**
	 * The same of an element that must be of one of some labels.
	 * @param argument what asks for it
	 * @throws RodTradException.Invalid when it is of another label too
	 */
	public int index(String id, String argument, Label... labels) {
		int index = index(id);
		if (!List.of(labels).contains(this.graph.label(index))) {
			throw new RodTradException.Invalid(
					"%s: found %s, expected the id of %s".formatted(argument, this.graph.element(index).id(),
							Stream.of(labels).map(Label::graphName).collect(Collectors.joining(" or "))));
		}
		return index;
	}

	/**
	 * The index of a unit by its key.
	 * @throws RodTradException.NotFound when there is no such unit
	 */
	public int unit(String key) {
		return this.graph.find(Label.ORG_UNIT, key)
			.orElseThrow(() -> new RodTradException.NotFound(
					"Region %s has no unit with the key «%s»".formatted(this.graph.region().id(), key)));
	}

	/** The unit that an element belongs to. */
	public Optional<ElementView> unitOf(int element) {
		OptionalInt unit = Units.at(this.graph, this.at).of(element);
		return unit.isPresent() ? Optional.of(element(unit.getAsInt())) : Optional.empty();
	}

	/** The units above the unit that an element belongs to, the nearest first. */
	public List<ElementView> unitLineOf(int element) {
		Units units = Units.at(this.graph, this.at);
		OptionalInt unit = units.of(element);
		return unit.isPresent() ? elements(units.lineOf(unit.getAsInt())) : List.of();
	}

	/** The code of the level that an element stands on. */
	public Optional<String> levelOf(int element) {
		return this.model.flatMap((known) -> known.levelOf(this.graph, element, this.at)).map(Organisation.Level::code);
	}

	/**
	 * Which elements stand on one of some levels; all of them when there are none.
	 * @throws RodTradException.Invalid when the steering model does not have one
	 */
	public IntPredicate onLevels(List<String> codes) {
		requireLevels(codes);
		Set<String> wanted = new HashSet<>(codes);
		return (element) -> wanted.isEmpty() || levelOf(element).filter(wanted::contains).isPresent();
	}

	/**
	 * What lies below a goal along the thread, the goal first.
	 * @param goal its opaque id
	 */
	public IntStream below(String goal) {
		Walk walk = Walk.downstream(this.graph, new int[] { index(goal) }, LinkType.THREAD, this.at);
		return IntStream.range(0, walk.size()).map(walk::element);
	}

	/**
	 * The steering model.
	 * @throws RodTradException.NotFound when none is in force
	 */
	public SteeringModel requireModel() {
		return this.model.orElseThrow(() -> new RodTradException.NotFound(
				"No steering model that the service knows governs region %s on %s, found %s".formatted(
						this.graph.region().id(), this.at,
						this.graph.region()
							.governedBy()
							.stream()
							.map((governance) -> "%s from %s".formatted(governance.steeringModel(),
									governance.validity().start().map(LocalDate::toString).orElse("always")))
							.toList())));
	}

	/**
	 * Refuses levels that the steering model does not have.
	 * @throws RodTradException.Invalid when one is unknown
	 */
	public void requireLevels(Iterable<String> codes) {
		for (String code : codes) {
			SteeringModel known = requireModel();
			if (known.level(code).isEmpty()) {
				throw new RodTradException.Invalid("Level «%s»: expected one of %s in %s".formatted(code,
						known.organisation().levels().stream().map(Organisation.Level::code).toList(), known.id()));
			}
		}
	}

}
