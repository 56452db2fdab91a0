package se.rodtrad.change;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.trace.Cycle;
import se.rodtrad.trace.Cycles;

/**
 * All of a plan.
 *
 * @param plan the plan
 */
record WholePlan(PlanGraph plan) implements Scope {

	@Override
	public IntStream elements() {
		return IntStream.range(0, this.plan.size());
	}

	@Override
	public IntStream links() {
		return IntStream.range(0, this.plan.linkCount());
	}

	@Override
	public IntStream units() {
		return all(Label.ORG_UNIT);
	}

	private IntStream all(Label label) {
		int first = this.plan.firstIndex(label);
		return IntStream.range(first, first + this.plan.elements(label).size());
	}

	@Override
	public Stream<Value.Measurement> measurements() {
		return this.plan.values().measurements().stream();
	}

	@Override
	public Stream<Value.Target> targets() {
		return this.plan.values().targets().stream();
	}

	@Override
	public IntStream versions() {
		return all(Label.DOCUMENT_VERSION);
	}

	@Override
	public boolean hasVersionsOf(int body) {
		return true;
	}

	@Override
	public List<Cycle> cycles() {
		return Cycles.ever(this.plan);
	}

}
