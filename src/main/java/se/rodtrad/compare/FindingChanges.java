package se.rodtrad.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModel;

/**
 * Which orphans, gaps and other findings come and go from one side to the other, each
 * with those of its reasons that are not on the other side.
 *
 * @param appeared what is found on the second side only, by element and word
 * @param disappeared what was found on the first side only, by element and word
 */
public record FindingChanges(List<Finding> appeared, List<Finding> disappeared) {

	public FindingChanges {
		appeared = List.copyOf(appeared);
		disappeared = List.copyOf(disappeared);
	}

	/**
	 * Judges both sides and tells what differs.
	 * @param from the first side
	 * @param by the steering model in force on it
	 * @param to the second side
	 * @param then the steering model in force on it
	 */
	public static FindingChanges between(Side from, SteeringModel by, Side to, SteeringModel then) {
		List<Finding> before = Coverages.findings(from.plan(), by, from.at());
		List<Finding> after = Coverages.findings(to.plan(), then, to.at());
		return new FindingChanges(without(to.plan(), after, keys(from.plan(), before)),
				without(from.plan(), before, keys(to.plan(), after)));
	}

	private static Set<Key> keys(PlanGraph plan, List<Finding> findings) {
		Set<Key> keys = new HashSet<>();
		findings.forEach((finding) -> finding.reasons().forEach((reason) -> keys.add(Key.of(plan, finding, reason))));
		return keys;
	}

	private static List<Finding> without(PlanGraph plan, List<Finding> findings, Set<Key> known) {
		List<Finding> left = new ArrayList<>();
		for (Finding finding : findings) {
			List<Finding.Reason> reasons = finding.reasons()
				.stream()
				.filter((reason) -> !known.contains(Key.of(plan, finding, reason)))
				.toList();
			if (!reasons.isEmpty()) {
				left.add(new Finding(finding.word(), finding.element(), reasons));
			}
		}
		return left;
	}

	/** What tells a reason from others in any plan; how many were found does not. */
	private record Key(Element.Id element, Finding.Word word, Optional<String> rule, List<Element.Id> others) {

		static Key of(PlanGraph plan, Finding finding, Finding.Reason reason) {
			return new Key(plan.element(finding.element()).id(), finding.word(), reason.rule(),
					reason.others().stream().map((other) -> plan.element(other).id()).toList());
		}

	}

}
