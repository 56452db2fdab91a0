package se.rodtrad.followup.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import se.rodtrad.followup.Series;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Value;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.ValueView;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.api.Snapshot;

/**
 * A series as the API shows it.
 */
public record SeriesView(Snapshot snapshot, int index, Optional<Integer> measuredFor, String group, Series series) {

	public long revision() {
		return this.snapshot.graph().revision();
	}

	public ElementView indicator() {
		return this.snapshot.element(this.index);
	}

	public Optional<ElementView> unit() {
		return this.measuredFor.map(this.snapshot::element);
	}

	public List<PointView> points() {
		return this.series.points().stream().map((point) -> new PointView(this.snapshot, point)).toList();
	}

	public List<BreakView> breaks() {
		return this.series.breaks().stream().map((change) -> new BreakView(this.snapshot, change)).toList();
	}

	/** A value as the API shows it. */
	public record PointView(Snapshot snapshot, Series.Point point) {

		public ElementView period() {
			return this.snapshot
				.element(this.snapshot.graph().find(Label.PERIOD, this.point.period().key()).orElseThrow());
		}

		public Optional<Double> value() {
			return this.point.value().stream().boxed().findFirst();
		}

		public boolean isJoined() {
			return this.point.measurement().isEmpty();
		}

		public Optional<ValueView<Value.Measurement>> measurement() {
			return this.point.measurement().map((measurement) -> new ValueView<>(this.snapshot.graph(), measurement));
		}

		public List<PartView> parts() {
			return this.point.parts().stream().map((part) -> new PartView(this.snapshot, part)).toList();
		}

	}

	/** A part of a joined value as the API shows it. */
	public record PartView(Snapshot snapshot, Series.Part part) {

		public ElementView unit() {
			return this.snapshot.element(this.part.unit());
		}

		public double share() {
			return this.part.share();
		}

		public double value() {
			return this.part.value();
		}

	}

	/** A change of the organisation as the API shows it. */
	public record BreakView(Snapshot snapshot, Series.Break change) {

		public LocalDate day() {
			return this.change.day();
		}

		public ElementView unit() {
			return this.snapshot.element(this.change.unit());
		}

		public List<ElementView> before() {
			return this.snapshot.elements(this.change.before());
		}

		public boolean isJoined() {
			return this.change.obstacle().isEmpty();
		}

		public String sentenceSv() {
			return sentence().sv();
		}

		public String sentenceEn() {
			return sentence().en();
		}

		private Term sentence() {
			String names = this.change.before()
				.stream()
				.map((unit) -> this.snapshot.graph().element(unit).name())
				.collect(Collectors.joining(", "));
			Term why = this.change.obstacle()
				.map(BreakView::why)
				.orElse(new Term("Tidigare värden är summan av deras, efter andel.",
						"Earlier values are the sum of theirs, by share."));
			String name = this.snapshot.graph().element(this.change.unit()).name();
			return new Term("%s tog över från %s den %s. %s".formatted(name, names, this.change.day(), why.sv()),
					"%s took over from %s on %s. %s".formatted(name, names, this.change.day(), why.en()));
		}

		private static Term why(Series.Obstacle obstacle) {
			return switch (obstacle) {
				case JOINED_LATER -> new Term("Värdena före den dagen är utan det som togs över.",
						"The values before that day are without what was taken over.");
				case NOT_ADDITIVE -> new Term("Serien börjar där: måttets värden kan inte läggas samman.",
						"The series begins there: values of the indicator cannot be added.");
				case SHARE_UNKNOWN -> new Term("Serien börjar där: hur stor del som togs över är inte angivet.",
						"The series begins there: which part was taken over is not stated.");
				case VALUES_MISSING -> new Term("Serien börjar där: alla de tidigare enheterna har inte värden.",
						"The series begins there: not all of the earlier units have values.");
			};
		}

	}

}
