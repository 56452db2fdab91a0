package se.rodtrad.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntArrayList;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.Value;
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

	private final Surroundings surroundings;

	private final Side above;

	private final Side below;

	private final Side basis;

	private final Reasons reasons;

	/**
	 * Of a plan, by rules, on a day.
	 * @param words in which ways the thread may be broken for it to be told
	 */
	Examination(PlanGraph plan, Rulebook rules, LocalDate at, Set<Finding.Word> words) {
		this.plan = plan;
		this.at = at;
		this.rules = rules;
		this.standing = new Standing(plan, at);
		this.reasons = new Reasons(words);
		this.surroundings = new Surroundings(plan, rules, this.standing, this.reasons);
		this.above = new Side(plan, true, LinkType.THREAD, this.standing);
		this.below = new Side(plan, false, LinkType.THREAD, this.standing);
		this.basis = new Side(plan, true, BASIS, this.standing);
	}

	/** Whether an element is in force: it holds and has not been replaced. */
	boolean isInForce(int element) {
		return this.standing.isValid(element) && !this.standing.isPast(element);
	}

	/** Whether an element has what its kind needs next below. */
	boolean isShallow(int element) {
		IntArrayList links = this.below.holding(element);
		return this.rules.of(element)
			.asUpper()
			.stream()
			.allMatch((rule) -> count(rule, links) >= rule.perUpper().least());
	}

	/** Whether goals or activities are foreseen below an element, but there are none. */
	boolean isEndOfThread(int element) {
		return isEndOfThread(element, this.below.holding(element));
	}

	private boolean isEndOfThread(int element, IntArrayList below) {
		return this.rules.of(element).isBrokenDown()
				&& IntStream.of(below.toArray()).allMatch((link) -> this.plan.type(link) == LinkType.MEASURED_BY);
	}

	/** Where the thread is broken at an element, by word. */
	List<Finding> findings(int element) {
		lookBelow(element);
		lookAbove(element);
		this.surroundings.look(element);
		lookAtBasis(element);
		lookAtUnits(element);
		lookAtLinks(element);
		return this.reasons.take(element);
	}

	private void lookBelow(int element) {
		if (!this.reasons.isAsked(Finding.Word.GAP, Finding.Word.UNWANTED)) {
			return;
		}
		IntArrayList links = this.below.holding(element);
		boolean isShallow = true;
		for (LinkRule rule : this.rules.of(element).asUpper()) {
			int count = count(rule, links);
			if (count < rule.perUpper().least()) {
				isShallow = false;
				this.reasons.add(Finding.Word.GAP,
						reason(rule, count, rule.perUpper(), (say) -> say.tooFewBelow(rule, count)));
			}
			addTooMany(rule, count, rule.perUpper());
		}
		if (isShallow && isEndOfThread(element, links)) {
			this.reasons.add(Finding.Word.GAP, new Finding.Reason(Optional.empty(), Severity.INFO, 0, "1..n", List.of(),
					List.of(), Sentences::endOfThread));
		}
	}

	private void lookAbove(int element) {
		IntArrayList live = this.above.holding(element);
		live.removeAll((link) -> this.standing.isPast(this.above.end(link)));
		Finding.Word lack = live.isEmpty() ? Finding.Word.ORPHAN : Finding.Word.GAP;
		if (!this.reasons.isAsked(lack, Finding.Word.UNWANTED)) {
			return;
		}
		for (LinkRule rule : this.rules.of(element).asLower()) {
			int count = count(rule, live);
			if (count < rule.perLower().least()) {
				this.reasons.add(lack, missing(rule, count, element));
			}
			addTooMany(rule, count, rule.perLower());
		}
	}

	private Finding.Reason missing(LinkRule rule, int count, int element) {
		List<Integer> past = (count > 0) ? List.of() : pastAbove(element);
		if (past.isEmpty()) {
			return reason(rule, count, rule.perLower(), (say) -> say.tooFewAbove(rule, count));
		}
		List<Integer> proposed = past.stream()
			.flatMap((other) -> this.standing.successors(other).stream())
			.sorted()
			.distinct()
			.toList();
		return new Finding.Reason(Optional.of(rule.id()), rule.severity(), 0, rule.perLower().text(), past, proposed,
				(say) -> say.onlyPastAbove(rule, past));
	}

	private List<Integer> pastAbove(int element) {
		return ends(this.above, element).filter(this.standing::isPast).sorted().boxed().toList();
	}

	private void addTooMany(LinkRule rule, int count, Cardinality expected) {
		if (expected.most().isPresent() && count > expected.most().getAsInt()) {
			int most = expected.most().getAsInt();
			this.reasons.add(Finding.Word.UNWANTED,
					reason(rule, count, expected, (say) -> say.tooMany(rule, count, most)));
		}
	}

	private void lookAtBasis(int element) {
		if (!this.reasons.isAsked(Finding.Word.OUTDATED, Finding.Word.PREDATED)) {
			return;
		}
		IntArrayList all = IntArrayList.from(ends(this.basis, element).toArray());
		for (int i = 0; i < all.size(); i++) {
			int other = all.get(i);
			if (this.standing.isPast(other)) {
				lookAtPast(other, all);
			}
			else if (this.standing.isUndecidedFor(other, element)) {
				this.reasons.add(Finding.Word.PREDATED, new Finding.Reason(Optional.empty(), Severity.INFO, 0, "",
						List.of(other), List.of(), (say) -> say.predated(other)));
			}
		}
	}

	/** What is past is outdated unless what replaced it is a basis too. */
	private void lookAtPast(int older, IntArrayList basis) {
		List<Integer> newer = this.standing.successors(older);
		if (!newer.isEmpty()
				&& newer.stream().noneMatch((other) -> basis.contains(other) && !this.standing.isPast(other))) {
			this.reasons.add(Finding.Word.OUTDATED, new Finding.Reason(Optional.empty(), Severity.WARNING, 0, "",
					List.of(older), newer, (say) -> say.outdated(older, newer)));
		}
	}

	/**
	 * Units that have ended, for which an indicator has targets that are still to be met,
	 * or the last outcomes and no heir has any (O-03).
	 */
	private void lookAtUnits(int element) {
		if (this.plan.label(element) != Label.INDICATOR || !this.reasons.isAsked(Finding.Word.OUTDATED)) {
			return;
		}
		String indicator = this.plan.element(element).key();
		units(this.plan.values().targets(indicator).stream().filter(this::isToBeMet)).filter(this::isEndedUnit)
			.forEach((unit) -> this.reasons.add(Finding.Word.OUTDATED,
					ofEnded(unit, this.standing.successors(unit), (say) -> say.setForEnded(unit))));
		lookAtOutcomes(this.plan.values().measurements(indicator));
	}

	private void lookAtOutcomes(List<Value.Measurement> outcomes) {
		Set<Integer> measured = units(outcomes.stream()).boxed().collect(Collectors.toSet());
		if (measured.stream().noneMatch(this::isEndedUnit)) {
			return;
		}
		LocalDate last = outcomes.stream().map(Examination::end).max(Comparator.naturalOrder()).orElseThrow();
		units(outcomes.stream().filter((outcome) -> end(outcome).equals(last))).filter(this::isEndedUnit)
			.forEach((unit) -> {
				List<Integer> heirs = this.standing.successors(unit);
				if (!heirs.isEmpty() && heirs.stream().noneMatch(measured::contains)) {
					this.reasons.add(Finding.Word.OUTDATED,
							ofEnded(unit, heirs, (say) -> say.measuredAtEnded(unit, heirs)));
				}
			});
	}

	private boolean isEndedUnit(int unit) {
		return !this.standing.isValid(unit) && this.standing.isPast(unit);
	}

	private static LocalDate end(Value.Measurement outcome) {
		return Element.Period.parse(outcome.period()).map(Element.Period::lastDay).orElse(LocalDate.MIN);
	}

	/** The units of some values, by index. */
	private IntStream units(Stream<? extends Value> values) {
		return values.map(Value::unit)
			.distinct()
			.map((key) -> this.plan.find(Label.ORG_UNIT, key))
			.flatMapToInt(OptionalInt::stream)
			.sorted();
	}

	private static Finding.Reason ofEnded(int unit, List<Integer> heirs, Function<Sentences, Term> said) {
		return new Finding.Reason(Optional.empty(), Severity.WARNING, 0, "", List.of(unit), heirs, said);
	}

	private boolean isToBeMet(Value.Target target) {
		return !target.unit().isEmpty() && target.validity().contains(this.at)
				&& Element.Period.parse(target.period())
					.filter((period) -> !period.lastDay().isBefore(this.at))
					.isPresent();
	}

	/** What is on a side of an element, whether it still holds or not. */
	private static IntStream ends(Side side, int element) {
		return IntStream.of(side.stated(element).toArray()).map(side::end).distinct();
	}

	private void lookAtLinks(int element) {
		if (!this.reasons.isAsked(Finding.Word.UNWANTED)) {
			return;
		}
		PlanGraph.Links links = this.plan.outgoing(element);
		for (int i = 0; i < links.size(); i++) {
			int link = links.get(i);
			if (this.standing.isLinkValid(link) && !this.rules.isForeseen(link)) {
				int other = this.plan.to(link);
				LinkType type = this.plan.type(link);
				this.reasons.add(Finding.Word.UNWANTED, new Finding.Reason(Optional.empty(), Severity.WARNING, 1, "0",
						List.of(other), List.of(), (say) -> say.unwanted(type, other)));
			}
		}
	}

	/** How many links a rule allows. */
	private int count(LinkRule rule, IntArrayList links) {
		int count = 0;
		for (int i = 0; i < links.size(); i++) {
			if (this.rules.isAllowed(rule, links.get(i))) {
				count++;
			}
		}
		return count;
	}

	private static Finding.Reason reason(LinkRule rule, int found, Cardinality expected,
			Function<Sentences, Term> said) {
		return new Finding.Reason(Optional.of(rule.id()), rule.severity(), found, expected.text(), List.of(), List.of(),
				said);
	}

}
