package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.Value;

/**
 * What every unit is still to report for a period: targets without an outcome, and
 * activities of which nobody has told how they go. A comment on an activity in the period
 * tells it too.
 */
public final class Dues {

	private static final Comparator<Due> ORDER = Comparator.comparing(Due::day);

	private final PlanGraph plan;

	private final Optional<PlanGraph> begun;

	private final Element.Period period;

	private final LocalDate at;

	private final Units units;

	private final Map<Integer, List<Due>> byUnit = new TreeMap<>();

	private Dues(PlanGraph plan, Optional<PlanGraph> begun, Element.Period period, LocalDate at) {
		this.plan = plan;
		this.begun = begun;
		this.period = period;
		this.at = at;
		this.units = Units.at(plan, at);
	}

	/**
	 * What is due.
	 * @param begun the plan as it was known when the period began; nothing when the
	 * ledger does not reach so far
	 * @param at the day on which targets and activities must hold
	 */
	public static Dues of(PlanGraph plan, Optional<PlanGraph> begun, Element.Period period, LocalDate at) {
		Dues dues = new Dues(plan, begun, period, at);
		dues.findOutcomes();
		dues.findProgress();
		dues.byUnit.values().forEach((list) -> list.sort(ORDER));
		return dues;
	}

	/** What a unit itself is to report, the earliest expected first. */
	public List<Due> of(int unit) {
		return List.copyOf(this.byUnit.getOrDefault(unit, List.of()));
	}

	/** The units that have something to report, as indexes. */
	public Set<Integer> units() {
		return Set.copyOf(this.byUnit.keySet());
	}

	private void findOutcomes() {
		Set<List<String>> seen = new HashSet<>();
		for (Value.Target target : this.plan.values().targets()) {
			if (target.period().equals(this.period.key()) && isInForce(target) && isWithoutOutcome(target)) {
				unitOf(target).ifPresent((unit) -> {
					if (seen.add(List.of(target.indicator(), this.plan.element(unit).key(), target.group()))) {
						add(unit, new Due.Outcome(target, expected(target)));
					}
				});
			}
		}
	}

	private boolean isInForce(Value.Target target) {
		OptionalInt owner = this.plan.find(target.owner());
		return target.validity().contains(this.at) && owner.isPresent() && this.plan.isValid(owner.getAsInt(), this.at);
	}

	private boolean isWithoutOutcome(Value.Target target) {
		return !isMeasured(target, target.unit()) && !isMeasured(target,
				unitOf(target).stream().mapToObj((unit) -> this.plan.element(unit).key()).findFirst().orElse(""));
	}

	private boolean isMeasured(Value.Target target, String unit) {
		return this.plan.values().measurement(target.indicator(), this.period.key(), unit, target.group()).isPresent();
	}

	/** Who is to report it: the unit of the target, else that of what aims at it. */
	private OptionalInt unitOf(Value.Target target) {
		if (!target.unit().isEmpty()) {
			return this.plan.find(Label.ORG_UNIT, target.unit());
		}
		OptionalInt owner = this.plan.find(target.owner());
		return owner.isPresent() ? this.units.of(owner.getAsInt()) : owner;
	}

	private LocalDate expected(Value.Target target) {
		OptionalInt indicator = this.plan.find(Label.INDICATOR, target.indicator());
		int lag = (indicator.isPresent()
				&& this.plan.element(indicator.getAsInt()) instanceof Element.Indicator measured)
						? measured.lagDays().orElse(0) : 0;
		return this.period.lastDay().plusDays(lag);
	}

	private void findProgress() {
		int first = this.plan.firstIndex(Label.ACTIVITY);
		for (int index = first; index < first + this.plan.elements(Label.ACTIVITY).size(); index++) {
			OptionalInt unit = this.plan.isValid(index, this.at) ? this.units.of(index) : OptionalInt.empty();
			if (unit.isPresent() && !isCommented(index)) {
				int activity = index;
				progress(index, (Element.Activity) this.plan.element(index)).ifPresent(
						(cause) -> add(unit.getAsInt(), new Due.Progress(activity, cause, day(cause, activity))));
			}
		}
	}

	private Optional<Due.Cause> progress(int index, Element.Activity activity) {
		boolean isOver = activity.progress().orElse(0) >= 1 || activity.state()
			.filter((state) -> state == Element.Activity.State.DONE || state == Element.Activity.State.CANCELLED)
			.isPresent();
		if (isOver || activity.start().filter(this.at::isBefore).isPresent()) {
			return Optional.empty();
		}
		if (activity.end().filter((end) -> end.isBefore(this.at)).isPresent()) {
			return Optional.of(Due.Cause.NOT_FINISHED);
		}
		if (activity.start().isPresent() && activity.progress().orElse(0) == 0
				&& activity.state().filter((state) -> state == Element.Activity.State.ONGOING).isEmpty()) {
			return Optional.of(Due.Cause.NOT_BEGUN);
		}
		return isAsItWas(index) ? Optional.of(Due.Cause.NOT_UPDATED) : Optional.empty();
	}

	private boolean isAsItWas(int activity) {
		return this.begun
			.filter((then) -> then.find(this.plan.element(activity).id())
				.stream()
				.mapToObj(then::element)
				.anyMatch(this.plan.element(activity)::equals))
			.isPresent();
	}

	private LocalDate day(Due.Cause cause, int index) {
		Element.Activity activity = (Element.Activity) this.plan.element(index);
		return switch (cause) {
			case NOT_FINISHED -> activity.end().orElse(this.at);
			case NOT_BEGUN -> activity.start().orElse(this.at);
			case NOT_UPDATED -> this.period.firstDay();
		};
	}

	private boolean isCommented(int activity) {
		return this.plan.incoming(activity, LinkType.ABOUT)
			.stream()
			.map(this.plan::from)
			.anyMatch((comment) -> periodsOf(comment).anyMatch(this.period.key()::equals));
	}

	private Stream<String> periodsOf(int comment) {
		return this.plan.outgoing(comment, LinkType.IN_PERIOD)
			.stream()
			.mapToObj((link) -> this.plan.element(this.plan.to(link)).key());
	}

	private void add(int unit, Due due) {
		this.byUnit.computeIfAbsent(unit, (_) -> new ArrayList<>()).add(due);
	}

}
