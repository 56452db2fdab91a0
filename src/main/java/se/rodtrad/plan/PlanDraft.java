package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An edited copy of a plan: what it would be after some changes, and which they are.
 * Putting back what was there is no change. Not safe for several threads.
 */
public final class PlanDraft {

	private final PlanGraph base;

	private Region region;

	private final Map<Element.Id, Optional<Element>> elements = new LinkedHashMap<>();

	private final Map<Link.Id, Optional<Link>> links = new LinkedHashMap<>();

	private final Map<Value.Id, Optional<Value>> values = new LinkedHashMap<>();

	private final Map<Value.Id, Value> baseValues = new HashMap<>();

	public PlanDraft(PlanGraph base) {
		this.base = base;
		this.region = base.region();
		base.values().measurements().forEach((value) -> this.baseValues.put(value.subject(), value));
		base.values().targets().forEach((value) -> this.baseValues.put(value.subject(), value));
	}

	public PlanGraph base() {
		return this.base;
	}

	public Region region() {
		return this.region;
	}

	public void put(Region changed) {
		this.region = changed;
	}

	/** The element as the draft has it. */
	public Optional<Element> element(Element.Id id) {
		Optional<Element> edited = this.elements.get(id);
		return (edited != null) ? edited : inBase(id);
	}

	private Optional<Element> inBase(Element.Id id) {
		OptionalInt index = this.base.find(id);
		return index.isPresent() ? Optional.of(this.base.element(index.getAsInt())) : Optional.empty();
	}

	/** Adds or replaces an element. */
	public void put(Element element) {
		edit(this.elements, element.id(), Optional.of(element), inBase(element.id()));
	}

	/** Removes an element; its links and values go with it. */
	public void remove(Element.Id id) {
		edit(this.elements, id, Optional.empty(), inBase(id));
	}

	/** The link as the draft has it. */
	public Optional<Link> link(Link.Id id) {
		Optional<Link> edited = this.links.get(id);
		return (edited != null) ? edited : inBase(id);
	}

	private Optional<Link> inBase(Link.Id id) {
		OptionalInt from = this.base.find(id.from());
		if (from.isEmpty()) {
			return Optional.empty();
		}
		PlanGraph.Links outgoing = this.base.outgoing(from.getAsInt(), id.type());
		for (int i = 0; i < outgoing.size(); i++) {
			int link = outgoing.get(i);
			if (this.base.element(this.base.to(link)).id().equals(id.to())
					&& this.base.validity(link).from().equals(id.validFrom())) {
				return Optional.of(this.base.link(link));
			}
		}
		return Optional.empty();
	}

	/** Adds or replaces a link. */
	public void put(Link link) {
		edit(this.links, link.id(), Optional.of(link), inBase(link.id()));
	}

	public void remove(Link.Id id) {
		edit(this.links, id, Optional.empty(), inBase(id));
	}

	/** The target or measurement as the draft has it. */
	public Optional<Value> value(Label label, String key) {
		Value.Id id = new Value.Id(label, key);
		Optional<Value> edited = this.values.get(id);
		return (edited != null) ? edited : Optional.ofNullable(this.baseValues.get(id));
	}

	/** Adds or replaces a target or a measurement. */
	public void put(Value value) {
		Value.Id id = value.subject();
		edit(this.values, id, Optional.of(value), Optional.ofNullable(this.baseValues.get(id)));
	}

	public void remove(Label label, String key) {
		Value.Id id = new Value.Id(label, key);
		edit(this.values, id, Optional.empty(), Optional.ofNullable(this.baseValues.get(id)));
	}

	private static <I, T> void edit(Map<I, Optional<T>> edits, I id, Optional<T> wanted, Optional<T> before) {
		if (wanted.equals(before)) {
			edits.remove(id);
		}
		else {
			edits.put(id, wanted);
		}
	}

	/**
	 * The plan with the changes made. Links and values whose ends are gone are gone too.
	 * @throws RodTradException.Invalid when a link that was put has an end that does not
	 * exist
	 */
	public PlanGraph build() {
		PlanGraphBuilder builder = new PlanGraphBuilder(this.region, this.base.revision() + 1);
		this.base.elements()
			.stream()
			.filter((element) -> !this.elements.containsKey(element.id()))
			.forEach(builder::add);
		this.elements.values().forEach((element) -> element.ifPresent(builder::add));
		for (int link = 0; link < this.base.linkCount(); link++) {
			if (isKept(link)) {
				builder.add(this.base.link(link));
			}
		}
		this.links.values().forEach((link) -> link.ifPresent(builder::add));
		this.baseValues.forEach((id, value) -> {
			if (!this.values.containsKey(id) && hasEnds(value)) {
				builder.add(value);
			}
		});
		this.values.values().forEach((value) -> value.ifPresent(builder::add));
		return builder.build();
	}

	private boolean isKept(int link) {
		Link kept = this.base.link(link);
		return !this.links.containsKey(kept.id()) && !isRemoved(kept.from()) && !isRemoved(kept.to());
	}

	private boolean isRemoved(Element.Id id) {
		Optional<Element> edited = this.elements.get(id);
		return edited != null && edited.isEmpty();
	}

	private boolean hasEnds(Value value) {
		boolean ownerGone = value instanceof Value.Target target && isRemoved(target.owner());
		return !ownerGone && !isRemoved(new Element.Id(Label.INDICATOR, value.indicator()))
				&& !isRemoved(new Element.Id(Label.ORG_UNIT, value.unit()))
				&& !isRemoved(new Element.Id(Label.PERIOD, value.period()));
	}

	/** What differs from the plan that the draft began from. */
	public Delta delta() {
		Set<Element.Id> isNew = new HashSet<>();
		List<Value.Id> replacedValues = new ArrayList<>();
		Delta delta = new Delta(this.base.region(), this.region, this.base.revision(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), isNew,
				replacedValues);
		this.elements.forEach((id, element) -> {
			element.ifPresentOrElse(delta.elements::add, () -> delta.removedElements.add(id));
			if (element.isPresent() && inBase(id).isEmpty()) {
				isNew.add(id);
			}
		});
		this.links.forEach((id, link) -> link.ifPresentOrElse(delta.links::add, () -> delta.removedLinks.add(id)));
		this.values.forEach((id, value) -> {
			value.ifPresentOrElse(delta.values::add, () -> delta.removedValues.add(id));
			if (value.isPresent() && this.baseValues.containsKey(id)) {
				replacedValues.add(id);
			}
		});
		return delta;
	}

	/**
	 * What differs, fact by fact, with all that goes with a removed element, in the order
	 * of {@link Edit#ORDER}.
	 */
	public List<Edit> edits() {
		List<Edit> edits = new ArrayList<>();
		if (!this.region.equals(this.base.region())) {
			edits.add(new Edit(Optional.of(this.base.region()), Optional.of(this.region)));
		}
		this.elements.forEach((id, element) -> edits.add(edit(inBase(id), element)));
		this.links.forEach((id, link) -> edits.add(edit(inBase(id), link)));
		this.values.forEach((id, value) -> edits.add(edit(Optional.ofNullable(this.baseValues.get(id)), value)));
		for (int link = 0; link < this.base.linkCount(); link++) {
			Link gone = this.base.link(link);
			if (!isKept(link) && !this.links.containsKey(gone.id())) {
				edits.add(edit(Optional.of(gone), Optional.empty()));
			}
		}
		this.baseValues.forEach((id, value) -> {
			if (!this.values.containsKey(id) && !hasEnds(value)) {
				edits.add(edit(Optional.of(value), Optional.empty()));
			}
		});
		edits.sort(Edit.ORDER);
		return edits;
	}

	private static Edit edit(Optional<? extends Fact> before, Optional<? extends Fact> after) {
		return new Edit(before.map(Fact.class::cast), after.map(Fact.class::cast));
	}

	/**
	 * The difference between a draft and its base: what is to be written. What is put is
	 * whole, not only its changed properties; a removed element's links and values are
	 * not listed.
	 *
	 * @param before the region as it was
	 * @param region the region as it becomes
	 * @param baseRevision the revision that the draft began from
	 * @param isNew which of the elements did not exist before
	 * @param replacedValues which of the values existed before, otherwise
	 */
	public record Delta(Region before, Region region, long baseRevision, List<Element> elements,
			List<Element.Id> removedElements, List<Link> links, List<Link.Id> removedLinks, List<Value> values,
			List<Value.Id> removedValues, Set<Element.Id> isNew, List<Value.Id> replacedValues) {

		/** Whether nothing differs. */
		public boolean isEmpty() {
			return this.before.equals(this.region) && this.elements.isEmpty() && this.removedElements.isEmpty()
					&& this.links.isEmpty() && this.removedLinks.isEmpty() && this.values.isEmpty()
					&& this.removedValues.isEmpty();
		}

	}

}
