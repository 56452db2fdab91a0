package se.rodtrad.ledger.api;

import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.FieldChange;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.FieldChangeView;

/**
 * What became of one fact, as the API shows it.
 *
 * @param plan the plan in which elements are looked up
 * @param edit the fact before and after
 */
public record ChangeView(PlanGraph plan, Edit edit) {

	/** What happened to it. */
	public Kind kind() {
		if (this.edit.before().isEmpty()) {
			return Kind.CREATED;
		}
		return this.edit.after().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
	}

	/** What it is about, for people. */
	public String subject() {
		return this.edit.subject().toString();
	}

	/** What sort of fact it is. */
	public String type() {
		return this.edit.subject().sort();
	}

	/** The element, the one that a link leaves, or the indicator of a value. */
	public Optional<ElementView> element() {
		return fact().about().flatMap(this::view);
	}

	/** The element that a link reaches, or the owner of a target. */
	public Optional<ElementView> other() {
		return fact().other().flatMap(this::view);
	}

	private Fact fact() {
		return this.edit.after().or(this.edit::before).orElseThrow();
	}

	private Optional<ElementView> view(Element.Id id) {
		return ElementView.find(this.plan, id);
	}

	/** Which properties differ, by name. */
	public List<FieldChangeView> fields() {
		return FieldChange.between(this.edit.before(), this.edit.after()).stream().map(FieldChangeView::new).toList();
	}

	/** What happened to a fact (<em>händelse</em>). */
	public enum Kind {

		CREATED, CHANGED, REMOVED

	}

}
