package se.rodtrad.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModels;

/**
 * What no plan may break, whatever its steering model asks: section 10 of the graph
 * model, and that everything referred to exists. A change answers for what it breaks
 * itself: what was broken before is told as a warning and refuses nothing.
 */
public final class IntegrityCheck {

	/** A draft that changes fewer than one in so many is small. */
	private static final int FEW = 10;

	private final SteeringModels models;

	public IntegrityCheck(SteeringModels models) {
		this.models = models;
	}

	/** What a draft refers to that does not exist; with any, its plan cannot be built. */
	public static List<Problem> dangling(PlanDraft draft) {
		List<Problem> problems = new ArrayList<>();
		ReferenceCheck.look(draft, draft.delta(), problems::add);
		return problems;
	}

	/**
	 * What a draft refers to that does not exist, without what may only follow from what
	 * was not read.
	 */
	public static List<Problem> dangling(PlanDraft draft, Unread unread) {
		return dangling(draft).stream().filter(Predicate.not(unread::mayExplain)).toList();
	}

	/**
	 * The problems of a draft in which nothing dangles, in a defined order. Looks at what
	 * the draft touches, so that of what was broken before only what lies near is told;
	 * at the whole plan where the draft changes much of it, or the region.
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
		problems.addAll(isSmall(draft) ? touchedProblems(draft, plan) : ownProblems(draft.base(), plan));
		return problems;
	}

	private static boolean isSmall(PlanDraft draft) {
		return draft.size() < draft.base().size() / FEW && draft.region().equals(draft.base().region());
	}

	/** The problems of a change, looked for in what it touches only. */
	List<Problem> touchedProblems(PlanDraft draft, PlanGraph plan) {
		List<Edit> edits = draft.edits();
		return own(() -> problems(new TouchedPart(draft.base(), edits)), problems(new TouchedPart(plan, edits)));
	}

	/** The problems of a change, looked for everywhere. */
	List<Problem> ownProblems(PlanGraph before, PlanGraph after) {
		return own(() -> problems(before), problems(after));
	}

	private static List<Problem> own(Supplier<List<Problem>> before, List<Problem> problems) {
		if (problems.stream().noneMatch(Problem::isRefusal)) {
			return problems;
		}
		Set<Problem> old = new HashSet<>(before.get());
		return problems.stream().map((problem) -> old.contains(problem) ? problem.asFinding() : problem).toList();
	}

	/** The problems of a plan by itself, in a defined order. */
	public List<Problem> problems(PlanGraph plan) {
		return problems(new WholePlan(plan));
	}

	private List<Problem> problems(Scope scope) {
		List<Problem> problems = new ArrayList<>();
		ElementCheck.look(scope, problems::add);
		KindCheck.look(scope, this.models, problems::add);
		LinkCheck.look(scope, problems::add);
		CycleCheck.look(scope, problems::add);
		ValueCheck.look(scope, problems::add);
		DocumentCheck.look(scope, this.models, problems::add);
		return problems;
	}

}
