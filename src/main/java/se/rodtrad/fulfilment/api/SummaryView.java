package se.rodtrad.fulfilment.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import se.rodtrad.fulfilment.Counts;
import se.rodtrad.fulfilment.Mark;
import se.rodtrad.fulfilment.Summary;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.FollowUp;

/**
 * A summary as the API shows it, beside that of an earlier period.
 */
public record SummaryView(Reckoning reckoning, String comparedWith, Optional<Reckoning> earlier) {

	public FollowUp.Summary.Weighting weighting() {
		return this.reckoning.basis().model().followUp().summary().weighting();
	}

	public List<RowView> rows() {
		return this.reckoning.summary()
			.rows()
			.stream()
			.map((row) -> new RowView(this.reckoning, row, before(row)))
			.toList();
	}

	private Optional<SumView> before(Summary.Row row) {
		return this.earlier.flatMap((before) -> before.summary()
			.rows()
			.stream()
			.filter((other) -> other.dimension() == row.dimension() || isContinued(row.dimension(), other.dimension()))
			.map((other) -> new SumView(before, other.sum()))
			.findFirst());
	}

	/** Whether a strategy or focus area goes on in one of a later plan. */
	private boolean isContinued(int later, int earlier) {
		PlanGraph plan = this.reckoning.basis().plan();
		return plan.outgoing(later, LinkType.CONTINUES).stream().anyMatch((link) -> plan.to(link) == earlier);
	}

	public List<ElementView> unplaced() {
		return this.reckoning.snapshot().elements(this.reckoning.summary().unplaced());
	}

	/** One value of the dimension as the API shows it. */
	public record RowView(Reckoning reckoning, Summary.Row row, Optional<SumView> before) {

		public ElementView dimension() {
			return this.reckoning.snapshot().element(this.row.dimension());
		}

		public SumView sum() {
			return new SumView(this.reckoning, this.row.sum());
		}

		public Optional<Double> change() {
			return this.before.flatMap((sum) -> FulfilmentView
				.boxed(PropagationView.MovedView.change(sum.found().score().value(), this.row.sum().score().value())));
		}

		public List<BodyView> bodies() {
			return this.row.bodies().stream().map((body) -> new BodyView(this.reckoning, body)).toList();
		}

		public List<FulfilmentView> weakest() {
			return this.row.weakest().stream().map((item) -> new FulfilmentView(this.reckoning, item)).toList();
		}

	}

	/** What belongs to a body as the API shows it. */
	public record BodyView(Reckoning reckoning, Summary.BodyRow row) {

		public Optional<ElementView> body() {
			return this.row.body().stream().mapToObj(this.reckoning.snapshot()::element).findFirst();
		}

		public SumView sum() {
			return new SumView(this.reckoning, this.row.sum());
		}

	}

	/** Some goals, summed, as the API shows them. */
	public record SumView(Reckoning reckoning, Summary.Sum found) {

		public Counts counts() {
			return this.found.counts();
		}

		public Optional<Double> score() {
			return FulfilmentView.boxed(this.found.score().value());
		}

		public double coverage() {
			return this.found.score().coverage();
		}

		public double low() {
			return this.found.score().low();
		}

		public double high() {
			return this.found.score().high();
		}

		public Colour status() {
			return this.found.score().colour();
		}

		public List<Mark> marks() {
			return EnumSet.allOf(Mark.class).stream().filter(this.found.marks()::contains).toList();
		}

		public List<FulfilmentView> goals() {
			return this.found.goals().stream().map((item) -> new FulfilmentView(this.reckoning, item)).toList();
		}

	}

}
