package se.rodtrad.transfer.stratml;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import se.rodtrad.plan.Label;
import se.rodtrad.steering.Kinds.GoalKind;
import se.rodtrad.steering.SteeringModel;

/**
 * Which kinds of a steering model are meant where a document names none, for the standard
 * has goals and objectives and no others.
 */
final class SupposedKinds {

	private final Optional<SteeringModel> model;

	SupposedKinds(Optional<SteeringModel> model) {
		this.model = model;
	}

	/** Of a vision: the first that nothing is needed above. */
	String vision() {
		return goal(GoalKind::isTop);
	}

	/** Of a goal: the first below that. */
	String goal() {
		return goal((kind) -> !kind.isTop());
	}

	/** Of an objective: the first that is to be measured and is not about money. */
	String objective() {
		return goal((kind) -> kind.traits().contains(GoalKind.Trait.MEASURABLE)
				&& !kind.traits().contains(GoalKind.Trait.FINANCIAL) && !kind.code().equals(goal()));
	}

	private String goal(Predicate<GoalKind> isMeant) {
		List<GoalKind> kinds = this.model.map((known) -> known.kinds().goals()).orElse(List.of());
		return kinds.stream()
			.filter(isMeant)
			.findFirst()
			.or(() -> kinds.reversed().stream().findFirst())
			.map(GoalKind::code)
			.orElse("");
	}

	/** Of a unit: the last, which stands furthest from the council. */
	String unit() {
		return kinds(Label.ORG_UNIT).reversed().stream().findFirst().orElse("");
	}

	/** Of what an organisation values: the first of what is considered. */
	String perspective() {
		return kinds(Label.PERSPECTIVE).stream().findFirst().orElse("");
	}

	private List<String> kinds(Label label) {
		return this.model.map((known) -> known.kindsOf(label).stream().map(SteeringModel.NamedKind::code).toList())
			.orElse(List.of());
	}

}
