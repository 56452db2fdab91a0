package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;
import se.rodtrad.plan.Value;

/**
 * Finds what below a goal could still come all the way: all that counts in its score, or,
 * where nothing does, its activities.
 */
public final class Improvements {

	private final Basis basis;

	private final PlanGraph plan;

	private final Evaluation evaluation;

	private final AttainmentRules rules;

	private final Map<Subject, List<Proposal>> proposals = new TreeMap<>(Subject.ORDER);

	private Improvements(Basis basis) {
		this.basis = basis;
		this.plan = basis.plan();
		this.evaluation = new Evaluation(basis);
		this.rules = new AttainmentRules(basis.model().thresholds());
	}

	/**
	 * What could still come all the way below a goal, by element and unit. One outcome
	 * that is held to several targets goes to where most of them are met.
	 * @param goal the index of a goal or mission
	 */
	public static List<Improvement> below(Basis basis, int goal) {
		Improvements improvements = new Improvements(basis);
		improvements.look(goal);
		return improvements.proposals.values().stream().map(improvements::best).toList();
	}

	private void look(int start) {
		IntArrayList queue = IntArrayList.from(start);
		IntHashSet seen = IntHashSet.from(start);
		for (int head = 0; head < queue.size(); head++) {
			List<Component> components = this.evaluation.components(queue.get(head), (_) -> Score.UNKNOWN);
			boolean areActivitiesAll = head == 0 && components.stream().noneMatch(Component::isCounted);
			for (Component component : components) {
				boolean isLookedAt = component.isCounted() || areActivitiesAll;
				if (isLookedAt) {
					propose(component);
				}
				if (isLookedAt && isGoal(component) && seen.add(component.element())) {
					queue.add(component.element());
				}
			}
		}
	}

	private boolean isGoal(Component component) {
		return this.plan.element(component.element()) instanceof Element.Goal;
	}

	private void propose(Component component) {
		boolean isAllTheWay = component.score().value().isPresent()
				&& Rounding.isAtLeast(component.score().value().getAsDouble(), 1);
		if (isAllTheWay) {
			return;
		}
		switch (this.plan.element(component.element())) {
			case Element.Activity activity -> add(new Proposal(component, Optional.of(activity), done(activity)));
			case Element.Indicator indicator -> component.attainment()
				.ifPresent((found) -> this.rules.meeting(indicator, found)
					.ifPresent((value) -> add(outcome(component, indicator, found, value))));
			default -> {
				// goals come as far as what is below them
			}
		}
	}

	private void add(Proposal proposal) {
		this.proposals.computeIfAbsent(proposal.after.subject(), (_) -> new ArrayList<>()).add(proposal);
	}

	private static Element.Activity done(Element.Activity activity) {
		return new Element.Activity(activity.key(), activity.validity(), activity.origin(), activity.kind(),
				activity.title(), activity.start(), activity.end(), OptionalDouble.of(1), activity.state());
	}

	private Proposal outcome(Component component, Element.Indicator indicator, Attainment found, double value) {
		String unit = found.outcome().map(Value::unit).or(() -> found.target().map(Value::unit)).orElse("");
		String period = this.basis.period().key();
		Optional<Value.Measurement> before = this.plan.values().measurement(indicator.key(), period, unit, Value.ALL);
		Value.Measurement after = new Value.Measurement(before.map(Value::origin).orElse(Element.Origin.NONE),
				indicator.key(), unit, period, Value.ALL, OptionalDouble.of(value), OptionalDouble.empty(),
				OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
		return new Proposal(component, before.map(Fact.class::cast), after);
	}

	/** Where most of what is held to it is met; where that is alike, the first. */
	private Improvement best(List<Proposal> alternatives) {
		Proposal best = alternatives.getFirst();
		long most = met(best, alternatives);
		for (Proposal proposal : alternatives) {
			long met = met(proposal, alternatives);
			if (met > most) {
				best = proposal;
				most = met;
			}
		}
		boolean isReport = best.component.score().value().isEmpty();
		return new Improvement(best.component.element(), best.before, best.after, isReport);
	}

	private long met(Proposal proposal, List<Proposal> alternatives) {
		if (!(proposal.after instanceof Value.Measurement outcome)) {
			return 1;
		}
		Element.Indicator indicator = (Element.Indicator) this.plan.element(proposal.component.element());
		return alternatives.stream()
			.flatMap((other) -> other.component.attainment().stream())
			.filter((found) -> this.rules.isMet(indicator, found, outcome.value().orElseThrow()))
			.count();
	}

	/** What would bring one component all the way. */
	private record Proposal(Component component, Optional<Fact> before, Fact after) {
	}

}
