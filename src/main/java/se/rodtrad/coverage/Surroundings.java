package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.steering.Cardinality;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Term;

/**
 * Counts what an element has beside the thread: its owner, its area, who is responsible,
 * what it considers. Too little is a gap, too much is unwanted.
 */
final class Surroundings {

	private final PlanGraph plan;

	private final LocalDate at;

	private final Rulebook rules;

	private final Sentences sentences;

	Surroundings(PlanGraph plan, Rulebook rules, Sentences sentences, LocalDate at) {
		this.plan = plan;
		this.at = at;
		this.rules = rules;
		this.sentences = sentences;
	}

	/** Tells what there is too little or too much of around an element. */
	void look(int element, BiConsumer<Finding.Word, Finding.Reason> found) {
		for (LinkRule rule : this.rules.of(element).asFrom()) {
			judge(rule, rule.perFrom(), count(element, rule, true), true, found);
		}
		for (LinkRule rule : this.rules.of(element).asTo()) {
			judge(rule, rule.perTo(), count(element, rule, false), false, found);
		}
	}

	private void judge(LinkRule rule, Cardinality asked, int count, boolean isFrom,
			BiConsumer<Finding.Word, Finding.Reason> found) {
		int least = asked.all() ? this.rules.listed(rule) : asked.least();
		if (count < least) {
			found.accept(Finding.Word.GAP,
					reason(rule, count, asked, this.sentences.tooFewBeside(rule, isFrom, count, least)));
		}
		if (asked.most().isPresent() && count > asked.most().getAsInt()) {
			found.accept(Finding.Word.UNWANTED,
					reason(rule, count, asked, this.sentences.tooMany(rule, count, asked.most().getAsInt())));
		}
	}

	/** How many others it is linked to; in the structure of units that has the most. */
	private int count(int element, LinkRule rule, boolean isFrom) {
		Map<String, IntHashSet> others = new HashMap<>();
		for (LinkType type : rule.types()) {
			PlanGraph.Links links = isFrom ? this.plan.outgoing(element, type) : this.plan.incoming(element, type);
			for (int i = 0; i < links.size(); i++) {
				int link = links.get(i);
				if (isHolding(link) && this.rules.isAllowed(rule, link)) {
					others.computeIfAbsent(Units.structure(this.plan, link), (_) -> new IntHashSet())
						.add(isFrom ? this.plan.to(link) : this.plan.from(link));
				}
			}
		}
		return others.values().stream().mapToInt(IntHashSet::size).max().orElse(0);
	}

	private boolean isHolding(int link) {
		return this.plan.type(link).isAcrossTime() ? this.plan.validity(link).contains(this.at)
				: this.plan.isLinkValid(link, this.at);
	}

	private static Finding.Reason reason(LinkRule rule, int count, Cardinality asked, Term sentence) {
		return new Finding.Reason(Optional.of(rule.id()), rule.severity(), count, asked.text(), List.of(), List.of(),
				sentence);
	}

}
