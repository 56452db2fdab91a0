package se.rodtrad.web.element;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.drawing.Gantt;
import se.rodtrad.fulfilment.api.FulfilmentView;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Units;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.SupportedGoals;
import se.rodtrad.web.sight.Pictured;
import se.rodtrad.web.sight.Sight;

/**
 * What a unit has on the day: its goals and activities, and which of the region's goals
 * it serves.
 *
 * @param sight what the page looks at
 * @param unit the unit
 * @param goals its goals and missions, the least fulfilled first
 * @param activities its activities, by name
 * @param supported the strategic goals that it and the units below it support
 */
record Owned(Sight sight, ElementView unit, List<FulfilmentView> goals, List<ElementView> activities,
		List<FulfilmentView> supported) implements Pictured {

	static Owned of(Sight sight, ElementView unit) {
		List<ElementView> all = ElementView.all(sight.plan(),
				Units.at(sight.plan(), sight.snapshot().at())
					.belongingTo(unit.index())
					.filter((element) -> sight.plan().isValid(element, sight.snapshot().at())));
		SupportedGoals strategic = SupportedGoals.of(sight.plan(), unit.index(),
				SupportedGoals.strategicKinds(sight.model()), sight.snapshot().at());
		return new Owned(sight, unit,
				all.stream()
					.map(sight::fulfilment)
					.flatMap(Optional::stream)
					.sorted(Comparator.comparing((FulfilmentView goal) -> goal.score().orElse(2.0)))
					.toList(),
				all.stream()
					.filter((element) -> element.label() == Label.ACTIVITY)
					.sorted(Comparator.comparing((ElementView activity) -> activity.element().name()))
					.toList(),
				strategic.supported().stream().flatMap((goal) -> sight.reckoning().of(goal.goal()).stream()).toList());
	}

	@Override
	public String file(String format) {
		return this.sight.with(this.sight.picture(this.unit, "activities." + format));
	}

	/** Its activities over time; nothing when none says both its days. */
	public Optional<Gantt> gantt() {
		List<Gantt.Bar> bars = this.activities.stream()
			.flatMap((view) -> (view.element() instanceof Element.Activity activity) ? bar(activity) : Stream.empty())
			.sorted(Comparator.comparing(Gantt.Bar::start).thenComparing(Gantt.Bar::end))
			.toList();
		return bars.isEmpty() ? Optional.empty()
				: Optional.of(new Gantt(this.sight.words().of("unit.gantt", this.unit.element().name()), bars,
						this.sight.snapshot().at()));
	}

	private static Stream<Gantt.Bar> bar(Element.Activity activity) {
		boolean isSpan = activity.start().isPresent()
				&& activity.end().filter((end) -> !end.isBefore(activity.start().get())).isPresent();
		return isSpan ? Stream
			.of(new Gantt.Bar(activity.name(), activity.start().get(), activity.end().get(), activity.progress()))
				: Stream.empty();
	}

}
