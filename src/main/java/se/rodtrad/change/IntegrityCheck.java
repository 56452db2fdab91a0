package se.rodtrad.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModels;

/**
 * What no plan may break, whatever its steering model asks: section 10 of the graph
 * model, and that everything referred to exists. A change answers for what it breaks
 * itself: what was broken before is told as a warning and refuses nothing.
 */
public final class IntegrityCheck {

	private final SteeringModels models;

	public IntegrityCheck(SteeringModels models) {
		this.models = models;
	}

	/** What a draft refers to that does not exist; with any, its plan cannot be built. */
	public List<Problem> dangling(PlanDraft draft) {
		List<Problem> problems = new ArrayList<>();
		ReferenceCheck.look(draft, draft.delta(), problems::add);
		return problems;
	}

	/**
	 * The problems of a draft in which nothing dangles, in a defined order.
	 * @param draft the plan as it would be
	 * @param plan the same, built
	 * @param isCorrection whether the change mends what was decided, so that decided
	 * content may change
	 */
	public List<Problem> problems(PlanDraft draft, PlanGraph plan, boolean isCorrection) {
		List<Problem> problems = new ArrayList<>();
		if (!isCorrection) {
			DecidedContentCheck.look(draft, draft.delta(), problems::add);
		}
		problems.addAll(ownProblems(draft.base(), plan));
		return problems;
	}

	private List<Problem> ownProblems(PlanGraph before, PlanGraph after) {
		List<Problem> problems = problems(after);
		if (problems.stream().noneMatch(Problem::isRefusal)) {
			return problems;
		}
		Set<Problem> old = new HashSet<>(problems(before));
		return problems.stream().map((problem) -> old.contains(problem) ? problem.asFinding() : problem).toList();
	}

	/** The problems of a plan by itself, in a defined order. */
	public List<Problem> problems(PlanGraph plan) {
		List<Problem> problems = new ArrayList<>();
		ElementCheck.look(plan, problems::add);
		KindCheck.look(plan, this.models, problems::add);
		LinkCheck.look(plan, problems::add);
		CycleCheck.look(plan, problems::add);
		ValueCheck.look(plan, problems::add);
		DocumentCheck.look(plan, this.models, problems::add);
		return problems;
	}

}
