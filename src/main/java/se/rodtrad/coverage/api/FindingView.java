package se.rodtrad.coverage.api;

import java.util.List;
import java.util.Optional;

import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Severity;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.steering.Term;
import se.rodtrad.trace.api.Snapshot;

/**
 * A finding as the API shows it.
 */
public record FindingView(Snapshot snapshot, Finding finding) {

	public Finding.Word word() {
		return this.finding.word();
	}

	public Severity severity() {
		return this.finding.severity();
	}

	public ElementView element() {
		return this.snapshot.element(this.finding.element());
	}

	public Optional<ElementView> unit() {
		return this.snapshot.unitOf(this.finding.element());
	}

	public List<ReasonView> reasons() {
		return this.finding.reasons().stream().map((reason) -> new ReasonView(this.snapshot, reason)).toList();
	}

	/** Its place in the order of the list, as a string that sorts so. */
	@SuppressWarnings("EnumOrdinal") // the order of words is the order of the list
	String place() {
		return element().place() + '\n' + this.finding.word().ordinal();
	}

	/** A reason as the API shows it. */
	public record ReasonView(Snapshot snapshot, Finding.Reason reason) {

		public Optional<String> rule() {
			return this.reason.rule();
		}

		public Severity severity() {
			return this.reason.severity();
		}

		public int found() {
			return this.reason.found();
		}

		public Optional<String> expected() {
			return Optional.of(this.reason.expected()).filter((text) -> !text.isEmpty());
		}

		public List<ElementView> others() {
			return this.snapshot.elements(this.reason.others());
		}

		public List<ElementView> proposed() {
			return this.snapshot.elements(this.reason.proposed());
		}

		public String sentenceSv() {
			return sentence().sv();
		}

		public String sentenceEn() {
			return sentence().en();
		}

		private Term sentence() {
			return this.reason.sentence(this.snapshot.graph(), this.snapshot.requireModel());
		}

	}

}
