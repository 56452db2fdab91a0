package se.rodtrad.followup.api;

import java.time.LocalDate;
import java.util.Optional;

import se.rodtrad.followup.Due;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.ValueView;
import se.rodtrad.trace.api.Snapshot;

/**
 * Something that is to be reported, as the API shows it.
 *
 * @param place its place in the order of the list, as a string that sorts so
 */
public record DueView(Snapshot snapshot, Due due, Optional<Integer> owner, LocalDate today, String place) {

	static DueView of(Snapshot snapshot, Due due, Optional<Integer> owner, LocalDate today) {
		DueView view = new DueView(snapshot, due, owner, today, "");
		return new DueView(snapshot, due, owner, today, view.placed());
	}

	private String placed() {
		String value = target().map(ValueView::place).orElse("");
		return String.join("\n", day().toString(), about().place(), unit().map(ElementView::place).orElse(""), value);
	}

	public ElementView about() {
		return switch (this.due) {
			case Due.Outcome outcome -> this.snapshot
				.element(this.snapshot.graph().find(Label.INDICATOR, outcome.target().indicator()).orElseThrow());
			case Due.Progress progress -> this.snapshot.element(progress.activity());
		};
	}

	public String what() {
		return switch (this.due) {
			case Due.Outcome _ -> "OUTCOME";
			case Due.Progress progress -> progress.cause().name();
		};
	}

	public Optional<ElementView> unit() {
		return this.owner.map(this.snapshot::element);
	}

	public LocalDate day() {
		return this.due.day();
	}

	public boolean isLate() {
		return this.due.isLate(this.today);
	}

	public Optional<ValueView<Value.Target>> target() {
		return (this.due instanceof Due.Outcome outcome)
				? Optional.of(new ValueView<>(this.snapshot.graph(), outcome.target())) : Optional.empty();
	}

}
