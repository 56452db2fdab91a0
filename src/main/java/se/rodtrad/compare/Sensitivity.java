package se.rodtrad.compare;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilment;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Improvement;
import se.rodtrad.fulfilment.Improvements;
import se.rodtrad.fulfilment.Supposition;

/**
 * What it would take to turn a goal to a better status (<em>känslighet</em>): reports
 * that come in with their target met, and outcomes and activities that come all the way.
 *
 * @param now the goal as it is
 * @param steps what it would take, the largest influence first; none when nothing was
 * found
 * @param reached the goal with all steps made, computed from a plan that has them; as it
 * is when there are none
 * @param isSmallest whether it is certain that no fewer steps do, and, where there are
 * none, that nothing does; else steps were chosen by their influence, and each is needed
 * @param candidates how many steps there are to choose from
 */
public record Sensitivity(Fulfilment now, List<Step> steps, Fulfilment reached, boolean isSmallest, int candidates) {

	public Sensitivity {
		steps = List.copyOf(steps);
	}

	/**
	 * What it would take to turn a goal.
	 * @param goal the index of a goal or mission that is in force
	 */
	public static Sensitivity of(Basis basis, int goal) {
		List<Improvement> candidates = Improvements.below(basis, goal);
		Supposition supposition = Supposition.of(basis, goal, candidates);
		Comparator<Fulfilment> worstFirst = new WorstFirst(supposition.now().status());
		SearchForSteps search = new SearchForSteps(supposition, worstFirst);
		List<Step> found = search.steps()
			.stream()
			.mapToObj((number) -> new Step(number, candidates.get(number), supposition.with(only(number))))
			.sorted(Comparator.comparing(Step::alone, worstFirst.reversed()).thenComparingInt(Step::number))
			.toList();
		Fulfilment reached = found.isEmpty() ? supposition.now() : really(basis, goal, found);
		boolean isTurned = found.isEmpty() || search.isTurned(reached);
		return isTurned ? new Sensitivity(supposition.now(), found, reached, search.isExact(), candidates.size())
				: new Sensitivity(supposition.now(), List.of(), supposition.now(), false, candidates.size());
	}

	private static BitSet only(int number) {
		BitSet one = new BitSet();
		one.set(number);
		return one;
	}

	/** Computed from a plan in which the steps are made. */
	private static Fulfilment really(Basis basis, int goal, List<Step> steps) {
		Basis improved = Supposition.improved(basis, steps.stream().map(Step::improvement).toList());
		return Fulfilments.of(improved).of(goal).orElseThrow();
	}

	/**
	 * One thing that it would take.
	 *
	 * @param number its place among all candidates
	 * @param improvement what comes all the way
	 * @param alone the goal with this alone
	 */
	public record Step(int number, Improvement improvement, Fulfilment alone) {
	}

}
