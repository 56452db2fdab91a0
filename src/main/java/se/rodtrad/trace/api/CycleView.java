package se.rodtrad.trace.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.Cycle;

/**
 * A cycle as the API shows it.
 */
public record CycleView(PlanGraph graph, Cycle cycle) {

	public List<LinkType> types() {
		return this.cycle.types().stream().sorted().toList();
	}

	public List<ElementView> members() {
		return ElementView.all(this.graph, this.cycle.members().stream().mapToInt(Integer::intValue));
	}

	public PathsView.PathView round() {
		return new PathsView.PathView(this.graph, this.cycle.round());
	}

	public Optional<LocalDate> since() {
		return Optional.of(this.cycle.since()).filter((day) -> !day.equals(LocalDate.MIN));
	}

}
