package se.rodtrad.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.steering.Cardinality;
import se.rodtrad.steering.LinkRule;

/**
 * Counts what an element has beside the thread: its owner, its area, who is responsible,
 * what it considers. Too little is a gap, too much is unwanted.
 */
final class Surroundings {

	private final PlanGraph plan;

	private final Standing standing;

	private final Rulebook rules;

	private final Reasons reasons;

	Surroundings(PlanGraph plan, Rulebook rules, Standing standing, Reasons reasons) {
		this.plan = plan;
		this.standing = standing;
		this.rules = rules;
		this.reasons = reasons;
	}

	/** Tells what there is too little or too much of around an element. */
	void look(int element) {
		if (!this.reasons.isAsked(Finding.Word.GAP, Finding.Word.UNWANTED)) {
			return;
		}
		for (LinkRule rule : this.rules.of(element).asFrom()) {
			judge(element, rule, rule.perFrom(), true);
		}
		for (LinkRule rule : this.rules.of(element).asTo()) {
			judge(element, rule, rule.perTo(), false);
		}
	}

	private void judge(int element, LinkRule rule, Cardinality asked, boolean isFrom) {
		int count = count(element, rule, isFrom);
		int least = asked.all() ? this.rules.listed(rule) : asked.least();
		if (count < least) {
			List<Integer> ended = ended(element, rule, isFrom);
			List<Integer> proposed = ended.stream()
				.flatMap((other) -> this.standing.successors(other).stream())
				.sorted()
				.distinct()
				.toList();
			this.reasons.add(Finding.Word.GAP, new Finding.Reason(Optional.of(rule.id()), rule.severity(), count,
					asked.text(), ended, proposed, (say) -> say.tooFewBeside(rule, isFrom, count, least, ended)));
		}
		if (asked.most().isPresent() && count > asked.most().getAsInt()) {
			int most = asked.most().getAsInt();
			this.reasons.add(Finding.Word.UNWANTED, new Finding.Reason(Optional.of(rule.id()), rule.severity(), count,
					asked.text(), List.of(), List.of(), (say) -> say.tooMany(rule, count, most)));
		}
	}

	/** What it is still linked to though that has ended, such as a unit (O-03). */
	private List<Integer> ended(int element, LinkRule rule, boolean isFrom) {
		return rule.types()
			.stream()
			.map((type) -> isFrom ? this.plan.outgoing(element, type) : this.plan.incoming(element, type))
			.flatMapToInt((links) -> links.stream())
			.filter(this.standing::isStated)
			.map((link) -> isFrom ? this.plan.to(link) : this.plan.from(link))
			.filter((other) -> !this.standing.isValid(other) && this.standing.isPast(other))
			.sorted()
			.distinct()
			.boxed()
			.toList();
	}

	/** How many others it is linked to; in the structure of units that has the most. */
	private int count(int element, LinkRule rule, boolean isFrom) {
		IntArrayList links = links(element, rule, isFrom);
		if (links.size() <= 1) {
			return links.size();
		}
		Map<String, IntHashSet> others = new HashMap<>();
		for (int i = 0; i < links.size(); i++) {
			int link = links.get(i);
			others.computeIfAbsent(Units.structure(this.plan, link), (_) -> new IntHashSet())
				.add(isFrom ? this.plan.to(link) : this.plan.from(link));
		}
		return others.values().stream().mapToInt(IntHashSet::size).max().orElse(0);
	}

	private IntArrayList links(int element, LinkRule rule, boolean isFrom) {
		IntArrayList found = new IntArrayList();
		for (LinkType type : rule.types()) {
			PlanGraph.Links links = isFrom ? this.plan.outgoing(element, type) : this.plan.incoming(element, type);
			for (int i = 0; i < links.size(); i++) {
				if (isHolding(links.get(i)) && this.rules.isAllowed(rule, links.get(i))) {
					found.add(links.get(i));
				}
			}
		}
		return found;
	}

	private boolean isHolding(int link) {
		return this.plan.type(link).isAcrossTime() ? this.standing.isStated(link) : this.standing.isLinkValid(link);
	}

}
