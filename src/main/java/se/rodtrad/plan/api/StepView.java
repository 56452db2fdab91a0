package se.rodtrad.plan.api;

import se.rodtrad.plan.PlanGraph;

/**
 * One step along a link: the source object of every type that implements {@code LinkStep}
 * in the schema.
 *
 * @param graph the plan
 * @param index the link's index in it
 * @param isAlong whether the step is taken along the arrow
 */
record StepView(PlanGraph graph, int index, boolean isAlong) {

	LinkView link() {
		return new LinkView(this.graph, this.index);
	}

	ElementView end() {
		return new ElementView(this.graph, this.isAlong ? this.graph.to(this.index) : this.graph.from(this.index));
	}

}
