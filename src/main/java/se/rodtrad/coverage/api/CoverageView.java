package se.rodtrad.coverage.api;

import java.time.LocalDate;
import java.util.List;

import se.rodtrad.coverage.Coverage;
import se.rodtrad.coverage.Coverages;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.trace.api.Snapshot;

/**
 * The coverage of an element as the API shows it.
 */
public record CoverageView(Snapshot snapshot, Coverage coverage) {

	public long revision() {
		return this.snapshot.graph().revision();
	}

	public LocalDate at() {
		return this.snapshot.at();
	}

	public String steeringModel() {
		return this.snapshot.requireModel().id();
	}

	public ElementView element() {
		return this.snapshot.element(this.coverage.element());
	}

	public boolean isShallow() {
		return this.coverage.isShallow();
	}

	public boolean isDeep() {
		return this.coverage.isDeep();
	}

	public double share() {
		return this.coverage.share();
	}

	public int deepCount() {
		return this.coverage.deep();
	}

	public int judgedCount() {
		return this.coverage.judged();
	}

	public List<FindingView> findings() {
		return this.coverage.findings().stream().map((finding) -> new FindingView(this.snapshot, finding)).toList();
	}

	/** The coverage of a region as the API shows it. */
	public record RegionView(Snapshot snapshot, Coverages.Totals totals) {

		public long revision() {
			return this.snapshot.graph().revision();
		}

		public LocalDate at() {
			return this.snapshot.at();
		}

		public String steeringModel() {
			return this.snapshot.requireModel().id();
		}

		public int judgedCount() {
			return this.totals.judged();
		}

		public int shallowCount() {
			return this.totals.shallow();
		}

		public int deepCount() {
			return this.totals.deep();
		}

	}

}
