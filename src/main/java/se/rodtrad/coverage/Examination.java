package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.Cardinality;
import se.rodtrad.steering.LinkRule;
import se.rodtrad.steering.Term;

/**
 * Looks at one element at a time: what the rules ask for next to it, and what it is built
 * on. It reads no further than the element's own links and what has replaced their ends.
 */
final class Examination {

	/** What is measured is no basis of its indicators. */
	private static final Set<LinkType> BASIS = EnumSet.of(LinkType.CONTRIBUTES_TO, LinkType.PART_OF_GOAL,
			LinkType.IMPLEMENTS, LinkType.BASED_ON);

	private final PlanGraph plan;

	private final LocalDate at;

	private final Rulebook rules;

	private final Standing standing;

	private final Sentences sentences;

	private final Surroundings surroundings;

	Examination(PlanGraph plan, Rulebook rules, LocalDate at) {
		this.plan = plan;
		this.at = at;
		this.rules = rules;
		this.standing = new Standing(plan, at);
		this.sentences = new Sentences(plan, rules.model());
		this.surroundings = new Surroundings(plan, rules, this.sentences, at);
	}

	/** Whether an element is in force: it holds and has not been replaced. */
	boolean isInForce(int element) {
		return this.plan.isValid(element, this.at) && !this.standing.isPast(element);
	}

	/** Whether an element has what its kind needs next below. */
	boolean isShallow(int element) {
		return this.rules.of(element)
			.asUpper()
			.stream()
			.allMatch((rule) -> countBelow(rule, element) >= rule.perUpper().least());
	}

	/** Whether goals or activities are foreseen below an element, but there are none. */
	boolean isEndOfThread(int element) {
		return this.rules.of(element).isBrokenDown()
				&& links(element, false).noneMatch((link) -> this.plan.type(link) != LinkType.MEASURED_BY);
	}

	/** Where the thread is broken at an element, by word. */
	List<Finding> findings(int element) {
		Map<Finding.Word, List<Finding.Reason>> reasons = new EnumMap<>(Finding.Word.class);
		lookBelow(element, reasons);
		lookAbove(element, reasons);
		this.surroundings.look(element, (word, reason) -> add(reasons, word, reason));
		lookAtBasis(element, reasons);
		lookAtLinks(element, reasons);
		List<Finding> findings = new ArrayList<>();
		reasons.forEach((word, found) -> findings.add(new Finding(word, element, found)));
		return findings;
	}

	private void lookBelow(int element, Map<Finding.Word, List<Finding.Reason>> reasons) {
		boolean isShallow = true;
		for (LinkRule rule : this.rules.of(element).asUpper()) {
			int count = countBelow(rule, element);
			if (count < rule.perUpper().least()) {
				isShallow = false;
				add(reasons, Finding.Word.GAP,
						reason(rule, count, rule.perUpper(), this.sentences.tooFewBelow(rule, count)));
			}
			addTooMany(rule, count, rule.perUpper(), reasons);
		}
		if (isShallow && isEndOfThread(element)) {
			add(reasons, Finding.Word.GAP, new Finding.Reason(Optional.empty(), Severity.INFO, 0, "1..n", List.of(),
					List.of(), this.sentences.endOfThread()));
		}
	}

	private void lookAbove(int element, Map<Finding.Word, List<Finding.Reason>> reasons) {
		List<Integer> past = pastAbove(element);
		boolean isAlone = links(element, true).map((link) -> other(link, element)).allMatch(this.standing::isPast);
		for (LinkRule rule : this.rules.of(element).asLower()) {
			int count = (int) links(element, true).filter((link) -> this.rules.isAllowed(rule, link))
				.filter((link) -> !this.standing.isPast(other(link, element)))
				.count();
			if (count < rule.perLower().least()) {
				add(reasons, isAlone ? Finding.Word.ORPHAN : Finding.Word.GAP, missing(rule, count, past));
			}
			addTooMany(rule, count, rule.perLower(), reasons);
		}
	}

	private Finding.Reason missing(LinkRule rule, int count, List<Integer> past) {
		if (count > 0 || past.isEmpty()) {
			return reason(rule, count, rule.perLower(), this.sentences.tooFewAbove(rule, count));
		}
		List<Integer> proposed = past.stream()
			.flatMap((element) -> this.standing.successors(element).stream())
			.sorted()
			.distinct()
			.toList();
		return new Finding.Reason(Optional.of(rule.id()), rule.severity(), 0, rule.perLower().text(), past, proposed,
				this.sentences.onlyPastAbove(rule, past));
	}

	private void addTooMany(LinkRule rule, int count, Cardinality expected,
			Map<Finding.Word, List<Finding.Reason>> reasons) {
		if (expected.most().isPresent() && count > expected.most().getAsInt()) {
			add(reasons, Finding.Word.UNWANTED,
					reason(rule, count, expected, this.sentences.tooMany(rule, count, expected.most().getAsInt())));
		}
	}

	private void lookAtBasis(int element, Map<Finding.Word, List<Finding.Reason>> reasons) {
		List<Integer> live = basis(element).filter((other) -> !this.standing.isPast(other)).boxed().toList();
		basis(element).filter(this.standing::isPast).forEach((older) -> {
			List<Integer> newer = this.standing.successors(older);
			if (!newer.isEmpty() && newer.stream().noneMatch(live::contains)) {
				add(reasons, Finding.Word.OUTDATED, new Finding.Reason(Optional.empty(), Severity.WARNING, 0, "",
						List.of(older), newer, this.sentences.outdated(older, newer)));
			}
		});
		for (int other : live) {
			if (this.standing.isUndecidedFor(other, element)) {
				add(reasons, Finding.Word.PREDATED, new Finding.Reason(Optional.empty(), Severity.INFO, 0, "",
						List.of(other), List.of(), this.sentences.predated(other)));
			}
		}
	}

	/** What an element is built on, whether that still holds or not. */
	private IntStream basis(int element) {
		return stated(element, true, BASIS).map((link) -> other(link, element)).distinct();
	}

	private void lookAtLinks(int element, Map<Finding.Word, List<Finding.Reason>> reasons) {
		PlanGraph.Links links = this.plan.outgoing(element);
		for (int i = 0; i < links.size(); i++) {
			int link = links.get(i);
			if (this.plan.isLinkValid(link, this.at) && !this.rules.isForeseen(link)) {
				int other = this.plan.to(link);
				add(reasons, Finding.Word.UNWANTED, new Finding.Reason(Optional.empty(), Severity.WARNING, 1, "0",
						List.of(other), List.of(), this.sentences.unwanted(this.plan.type(link), other)));
			}
		}
	}

	private int countBelow(LinkRule rule, int element) {
		return (int) links(element, false).filter((link) -> this.rules.isAllowed(rule, link)).count();
	}

	private List<Integer> pastAbove(int element) {
		return stated(element, true, LinkType.THREAD).map((link) -> other(link, element))
			.filter(this.standing::isPast)
			.sorted()
			.distinct()
			.boxed()
			.toList();
	}

	private int other(int link, int element) {
		return (this.plan.from(link) == element) ? this.plan.to(link) : this.plan.from(link);
	}

	/**
	 * The links of the thread above or below an element that hold with both their ends.
	 */
	private IntStream links(int element, boolean isAbove) {
		return stated(element, isAbove, LinkType.THREAD).filter((link) -> this.plan.isLinkValid(link, this.at));
	}

	/**
	 * The links that hold by their own validity, whatever has become of the other end.
	 */
	private IntStream stated(int element, boolean isAbove, Set<LinkType> types) {
		Label label = this.plan.element(element).label();
		return types.stream().sorted().flatMapToInt((type) -> {
			boolean isOutgoing = type.isUpstreamAlongArrow() == isAbove;
			if (!(isOutgoing ? type.from() : type.to()).contains(label)) {
				return IntStream.empty();
			}
			PlanGraph.Links links = isOutgoing ? this.plan.outgoing(element, type) : this.plan.incoming(element, type);
			return IntStream.range(0, links.size()).map(links::get);
		}).filter((link) -> this.plan.validity(link).contains(this.at));
	}

	private static Finding.Reason reason(LinkRule rule, int found, Cardinality expected, Term sentence) {
		return new Finding.Reason(Optional.of(rule.id()), rule.severity(), found, expected.text(), List.of(), List.of(),
				sentence);
	}

	private static void add(Map<Finding.Word, List<Finding.Reason>> reasons, Finding.Word word, Finding.Reason reason) {
		reasons.computeIfAbsent(word, (_) -> new ArrayList<>()).add(reason);
	}

}
