package se.rodtrad.change.api;

import java.util.List;
import java.util.Optional;

import se.rodtrad.change.command.ChangeOutcome;
import se.rodtrad.ledger.api.RevisionView;

/**
 * What came of a change, as the API shows it.
 *
 * @param outcome what came of it
 */
public record OutcomeView(ChangeOutcome outcome) {

	public Optional<RevisionView> revision() {
		return this.outcome.revision().map(RevisionView::new);
	}

	public boolean isRepeated() {
		return this.outcome.isRepeated();
	}

	public List<RefusalView> refusals() {
		return this.outcome.refusals()
			.stream()
			.map((refusal) -> new RefusalView(this.outcome.plan(), refusal))
			.toList();
	}

}
