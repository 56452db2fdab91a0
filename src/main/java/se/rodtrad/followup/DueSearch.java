package se.rodtrad.followup;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** Goes through a plan for what is due. */
final class DueSearch {

	private final PlanGraph plan;

	private final Optional<PlanGraph> begun;

	private final Element.Period period;

	private final LocalDate at;

	private final Units units;

	private final Map<Integer, List<Due>> byUnit = new TreeMap<>();

	private final List<Due> ofNobody = new ArrayList<>();

	/**
	 * A search that has not begun.
	 * @param begun the plan as it was known when the period began; nothing when the
	 * ledger does not reach so far
	 * @param at the day on which activities must hold
	 */
	DueSearch(PlanGraph plan, Optional<PlanGraph> begun, Element.Period period, LocalDate at) {
		this.plan = plan;
		this.begun = begun;
		this.period = period;
		this.at = at;
		this.units = Units.at(plan, at);
	}

	/** What it finds. */
	Dues found() {
		findOutcomes();
		findProgress();
		return new Dues(this.byUnit, this.ofNobody);
	}

	private void findOutcomes() {
		Set<List<String>> seen = new HashSet<>();
		this.plan.values()
			.targets()
			.stream()
			.filter((target) -> target.period().equals(this.period.key()))
			.flatMap((target) -> Awaited.of(this.plan, target).stream())
			.forEach((awaited) -> {
				Value.Target target = awaited.target();
				String unit = awaited.unit().isPresent() ? this.plan.element(awaited.unit().getAsInt()).key() : "";
				if (seen.add(List.of(target.indicator(), unit, target.group()))) {
					add(awaited.unit(), new Due.Outcome(target, awaited.day()));
				}
			});
	}

	private void findProgress() {
		int first = this.plan.firstIndex(Label.ACTIVITY);
		for (int index = first; index < first + this.plan.elements(Label.ACTIVITY).size(); index++) {
			if (this.plan.isValid(index, this.at) && !isCommented(index)) {
				int activity = index;
				progress(index, (Element.Activity) this.plan.element(index))
					.ifPresent((cause) -> add(this.units.of(activity),
							new Due.Progress(activity, cause, day(cause, activity))));
			}
		}
	}

	private Optional<Due.Cause> progress(int index, Element.Activity activity) {
		if (activity.isOver() || activity.start().filter(this.at::isBefore).isPresent()) {
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
			case NOT_UPDATED -> this.period.lastDay();
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

	private void add(OptionalInt unit, Due due) {
		unit.stream()
			.mapToObj((known) -> this.byUnit.computeIfAbsent(known, (_) -> new ArrayList<>()))
			.findFirst()
			.orElse(this.ofNobody)
			.add(due);
	}

}
