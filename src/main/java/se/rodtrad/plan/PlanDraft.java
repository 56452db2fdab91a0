package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	/** What was built last, as long as nothing has been edited since. */
	private Optional<PlanGraph> built = Optional.empty();

	private Optional<Delta> delta = Optional.empty();

	public PlanDraft(PlanGraph base) {
		this.base = base;
		this.region = base.region();
	}

	public PlanGraph base() {
		return this.base;
	}

	public Region region() {
		return this.region;
	}

	public void put(Region changed) {
		if (!changed.equals(this.region)) {
			forgetBuilt();
			this.region = changed;
		}
	}

	private void forgetBuilt() {
		this.built = Optional.empty();
		this.delta = Optional.empty();
	}

	/** What the draft has about a subject. */
	public Optional<? extends Fact> fact(Subject subject) {
		return switch (subject) {
			case Region.Self _ -> isRegionThere() ? Optional.of(this.region) : Optional.empty();
			case Element.Id id -> element(id);
			case Link.Id id -> link(id);
			case Value.Id id -> value(id.label(), id.key());
		};
	}

	/** At revision 0 there is no region until one is put. */
	private boolean isRegionThere() {
		return this.base.revision() > 0 || !this.region.equals(this.base.region());
	}

	/** Adds or replaces a fact. */
	public void put(Fact fact) {
		switch (fact) {
			case Region changed -> put(changed);
			case Element element -> put(element);
			case Link link -> put(link);
			case Value value -> put(value);
		}
	}

	/**
	 * Removes a fact, and what goes with it.
	 * @throws RodTradException.Invalid when it is the region
	 */
	public void remove(Subject subject) {
		switch (subject) {
			case Region.Self self -> throw new RodTradException.Invalid(
					"Region %s: found its removal, expected that of a part of its plan".formatted(self.regionId()));
			case Element.Id id -> remove(id);
			case Link.Id id -> remove(id);
			case Value.Id id -> remove(id.label(), id.key());
		}
	}

	/** How many elements, links and values are put or removed. */
	public int size() {
		return this.elements.size() + this.links.size() + this.values.size();
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
		OptionalInt index = this.base.find(id);
		return index.isPresent() ? Optional.of(this.base.link(index.getAsInt())) : Optional.empty();
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
		return (edited != null) ? edited : inBase(id);
	}

	private Optional<Value> inBase(Value.Id id) {
		return this.base.values().find(id);
	}

	/** Adds or replaces a target or a measurement. */
	public void put(Value value) {
		Value.Id id = value.subject();
		edit(this.values, id, Optional.of(value), inBase(id));
	}

	public void remove(Label label, String key) {
		Value.Id id = new Value.Id(label, key);
		edit(this.values, id, Optional.empty(), inBase(id));
	}

	private <I, T> void edit(Map<I, Optional<T>> edits, I id, Optional<T> wanted, Optional<T> before) {
		forgetBuilt();
		if (wanted.equals(before)) {
			edits.remove(id);
		}
		else {
			edits.put(id, wanted);
		}
	}

	/**
	 * The plan with the changes made. Links and values whose ends are gone are gone too.
	 * Costs what {@link PlanGraph#changed} costs, once until the next edit.
	 * @throws RodTradException.Invalid when a link that was put has an end that does not
	 * exist
	 */
	public PlanGraph build() {
		PlanGraph plan = this.built.orElseGet(() -> this.base.changed(unsortedEdits(), this.base.revision() + 1));
		this.built = Optional.of(plan);
		return plan;
	}

	/** What differs from the plan that the draft began from. */
	public Delta delta() {
		Delta found = this.delta.orElseGet(this::newDelta);
		this.delta = Optional.of(found);
		return found;
	}

	private Delta newDelta() {
		Set<Element.Id> isNew = new HashSet<>();
		List<Value.Id> replacedValues = new ArrayList<>();
		Delta made = new Delta(this.base.region(), this.region, this.base.revision(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), isNew,
				replacedValues);
		this.elements.forEach((id, element) -> {
			element.ifPresentOrElse(made.elements::add, () -> made.removedElements.add(id));
			if (element.isPresent() && inBase(id).isEmpty()) {
				isNew.add(id);
			}
		});
		this.links.forEach((id, link) -> link.ifPresentOrElse(made.links::add, () -> made.removedLinks.add(id)));
		this.values.forEach((id, value) -> {
			value.ifPresentOrElse(made.values::add, () -> made.removedValues.add(id));
			if (value.isPresent() && inBase(id).isPresent()) {
				replacedValues.add(id);
			}
		});
		return made;
	}

	/**
	 * What differs, fact by fact, with all that goes with a removed element, in the order
	 * of {@link Edit#ORDER}. At revision 0 there is no region yet.
	 */
	public List<Edit> edits() {
		List<Edit> edits = unsortedEdits();
		edits.sort(Edit.ORDER);
		return edits;
	}

	private List<Edit> unsortedEdits() {
		List<Edit> edits = new ArrayList<>();
		boolean isRegionNew = this.base.revision() == 0;
		if (isRegionNew || !this.region.equals(this.base.region())) {
			edits.add(edit(isRegionNew ? Optional.empty() : Optional.of(this.base.region()), Optional.of(this.region)));
		}
		Set<Element.Id> removed = removed();
		addTo(edits, this.elements, Stream.empty(), this::inBase);
		addTo(edits, this.links, removed.stream().flatMap(this::linksAt), this::inBase);
		addTo(edits, this.values, valuesOf(removed), this::inBase);
		return edits;
	}

	private Set<Element.Id> removed() {
		Set<Element.Id> removed = new LinkedHashSet<>();
		this.elements.forEach((id, element) -> {
			if (element.isEmpty()) {
				removed.add(id);
			}
		});
		return removed;
	}

	private Stream<Link.Id> linksAt(Element.Id id) {
		int element = this.base.find(id).orElseThrow();
		PlanGraph.Links outgoing = this.base.outgoing(element);
		PlanGraph.Links incoming = this.base.incoming(element);
		return IntStream.concat(outgoing.stream(), incoming.stream()).mapToObj((link) -> this.base.link(link).id());
	}

	/** What units and periods have for values is not known without looking at all. */
	private Stream<Value.Id> valuesOf(Set<Element.Id> removed) {
		Values all = this.base.values();
		boolean isOfAll = removed.stream().anyMatch((id) -> id.label() == Label.ORG_UNIT || id.label() == Label.PERIOD);
		Stream<? extends Value> values = isOfAll ? Stream.concat(all.measurements().stream(), all.targets().stream())
			.filter((value) -> removed.contains(new Element.Id(Label.ORG_UNIT, value.unit()))
					|| removed.contains(new Element.Id(Label.PERIOD, value.period())))
				: Stream.empty();
		return Stream.concat(values, removed.stream().flatMap((id) -> valuesOf(id, all))).map(Value::subject);
	}

	private static Stream<? extends Value> valuesOf(Element.Id id, Values all) {
		return (id.label() == Label.INDICATOR)
				? Stream.concat(all.measurements(id.key()).stream(), all.targets(id.key()).stream())
				: all.targetsOf(id).stream();
	}

	private static <I, F extends Fact> void addTo(List<Edit> edits, Map<I, Optional<F>> changed, Stream<I> gone,
			Function<I, Optional<F>> inBase) {
		changed.forEach((id, fact) -> edits.add(edit(inBase.apply(id), fact)));
		gone.filter((id) -> !changed.containsKey(id))
			.distinct()
			.forEach((id) -> edits.add(edit(inBase.apply(id), Optional.empty())));
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

		/** How many elements, links and values are put or removed. */
		public int size() {
			return this.elements.size() + this.removedElements.size() + this.links.size() + this.removedLinks.size()
					+ this.values.size() + this.removedValues.size();
		}

	}

}
