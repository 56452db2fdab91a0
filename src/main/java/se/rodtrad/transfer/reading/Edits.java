package se.rodtrad.transfer.reading;

import java.util.Optional;

import se.rodtrad.change.Unread;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.reading.Tally.Outcome;

/** Edits a draft row by row, knows where each thing was stated, and what each row did. */
final class Edits {

	private static final Term LINK = new Term("en länk som finns, med samma typ, ändar och första dag",
			"a link that is there, of the same type, ends and first day");

	private static final Term VALUE = new Term("ett värde som finns, för samma sak, enhet, period och grupp",
			"a value that is there, for the same thing, unit, period and group");

	private final PlanDraft draft;

	private final Locations locations = new Locations();

	private final Unread unread = new Unread();

	Edits(PlanDraft draft) {
		this.draft = draft;
	}

	PlanDraft draft() {
		return this.draft;
	}

	Locations locations() {
		return this.locations;
	}

	/** What was meant for the draft and could not be read. */
	Unread unread() {
		return this.unread;
	}

	/** Whether the row is the first to speak of something; reported when it is not. */
	boolean isFirst(Record id, Line line) {
		Optional<Location> earlier = this.locations.claim(id, line.at());
		earlier.ifPresent((place) -> line.report(Fault.DUPLICATE, place.row()));
		return earlier.isEmpty();
	}

	Outcome put(Element element) {
		Optional<Element> before = this.draft.element(element.id());
		this.draft.put(element);
		return outcome(before, element);
	}

	Outcome put(Link link) {
		Optional<Link> before = this.draft.link(link.id());
		this.draft.put(link);
		return outcome(before, link);
	}

	Outcome put(Value value) {
		Optional<Value> before = this.draft.value(value.label(), value.key());
		this.draft.put(value);
		return outcome(before, value);
	}

	private static Outcome outcome(Optional<?> before, Object after) {
		if (before.isEmpty()) {
			return Outcome.ADDED;
		}
		return before.get().equals(after) ? Outcome.UNCHANGED : Outcome.CHANGED;
	}

	/** Removes an element; a key that is not there is probably misspelt. */
	Outcome remove(Element.Id id, Line line, References references) {
		boolean isThere = this.draft.element(id).isPresent();
		if (!isThere) {
			line.report(line.column("key"), Fault.NOTHING_TO_REMOVE, id.key(), references.known(id));
		}
		this.draft.remove(id);
		return removed(isThere);
	}

	Outcome remove(Link.Id id, Line line, Term name) {
		boolean isThere = this.draft.link(id).isPresent();
		if (!isThere) {
			line.report(line.column("remove"), Fault.NOTHING_TO_REMOVE, name, LINK);
		}
		this.draft.remove(id);
		return removed(isThere);
	}

	Outcome remove(Label label, String key, Line line) {
		boolean isThere = this.draft.value(label, key).isPresent();
		if (!isThere) {
			line.report(line.column("remove"), Fault.NOTHING_TO_REMOVE, key, VALUE);
		}
		this.draft.remove(label, key);
		return removed(isThere);
	}

	private static Outcome removed(boolean isThere) {
		return isThere ? Outcome.REMOVED : Outcome.UNCHANGED;
	}

	/** Makes sure that a period is an element; its key says all there is to it. */
	void needPeriod(String key) {
		needPeriod(new Element.Id(Label.PERIOD, key));
	}

	Outcome needPeriod(Element.Id id) {
		if (this.draft.element(id).isPresent()) {
			return Outcome.UNCHANGED;
		}
		Element.Period.parse(id.key()).ifPresent(this.draft::put);
		return Outcome.ADDED;
	}

}
