package se.rodtrad.compare.api;

import java.util.Arrays;
import java.util.List;

import se.rodtrad.compare.Succession;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.FieldChangeView;

/**
 * A comparison of two plan versions as the API shows it.
 */
public record VersionComparisonView(ElementView from, ElementView to, List<Succession> found) {

	public long revision() {
		return this.to.graph().revision();
	}

	/** How many rows there are of each fate that occurs. */
	public List<FateCountView> counts() {
		return Arrays.stream(Succession.Fate.values())
			.map((fate) -> new FateCountView(fate,
					(int) this.found.stream().filter((row) -> row.fate() == fate).count()))
			.filter((counted) -> counted.count() > 0)
			.toList();
	}

	/** The rows, in order. */
	List<SuccessionView> rows() {
		return this.found.stream().map((row) -> new SuccessionView(this.to.graph(), row)).toList();
	}

	/** How many rows there are of a fate. */
	public record FateCountView(Succession.Fate fate, int count) {
	}

	/** What became of a goal, as the API shows it. */
	public record SuccessionView(PlanGraph graph, Succession row) {

		public Succession.Fate fate() {
			return this.row.fate();
		}

		public List<ElementView> before() {
			return views(this.row.before());
		}

		public List<ElementView> after() {
			return views(this.row.after());
		}

		public List<FieldChangeView> fields() {
			List<FieldChange> fields = this.row.fields();
			return fields.stream().map(FieldChangeView::new).toList();
		}

		private List<ElementView> views(List<Integer> goals) {
			return ElementView.all(this.graph, goals.stream().mapToInt(Integer::intValue));
		}

		/** Its place in the order of rows, as a string that sorts so. */
		String place() {
			return this.row.before().isEmpty() ? "2" + after().getFirst().place() : "1" + before().getFirst().place();
		}

	}

}
