package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the plan after a change from the one before: what is sorted stays sorted, what is
 * not touched is shared, and the rest is copied array by array.
 */
final class PlanMerge {

	private final PlanGraph base;

	private final List<Edit> edits;

	PlanMerge(PlanGraph base, List<Edit> edits) {
		this.base = base;
		this.edits = edits.stream().sorted(Edit.ORDER).toList();
	}

	PlanGraph plan(ElementArrays elements, LinkArrays links, long revision, RecentEdits recent) {
		Edits<Element> changes = Edits.of(Element.class, this.edits);
		Splice splice = splice(elements, changes);
		ElementArrays merged = changes.isEmpty() ? elements : merged(elements, changes, splice);
		LinkMerge merge = new LinkMerge(this.base, links, elements, merged, splice, Edits.of(Link.class, this.edits));
		merge.refuseLooseEnds(changes.removed());
		return new PlanGraph(region(), revision, merged, merge.merged(changes.changed()), values(), recent);
	}

	private Region region() {
		return this.edits.stream()
			.flatMap((edit) -> edit.after().stream())
			.filter(Region.class::isInstance)
			.map(Region.class::cast)
			.findFirst()
			.orElseGet(this.base::region);
	}

	private static Splice splice(ElementArrays elements, Edits<Element> changes) {
		changes.changed().forEach((element) -> place(elements, element));
		int[] removed = changes.removed().stream().mapToInt((element) -> place(elements, element)).toArray();
		int[] before = changes.made().stream().mapToInt((element) -> placeOfNew(elements, element)).toArray();
		return Splice.of(elements.size(), removed, before);
	}

	private static int place(ElementArrays elements, Element element) {
		int place = elements.find(element.label(), element.key());
		if (place < 0) {
			throw new RodTradException.Invalid("%s does not exist".formatted(element.id()));
		}
		return place;
	}

	private static int placeOfNew(ElementArrays elements, Element element) {
		int place = elements.find(element.label(), element.key());
		if (place >= 0) {
			throw new RodTradException.Invalid("%s exists already".formatted(element.id()));
		}
		return -1 - place;
	}

	private static ElementArrays merged(ElementArrays elements, Edits<Element> changes, Splice splice) {
		int[] starts = elements.labelStart().clone();
		changes.made().forEach((element) -> moveFrom(element.label(), 1, starts));
		changes.removed().forEach((element) -> moveFrom(element.label(), -1, starts));
		ElementArrays merged = elements.spliced(splice, starts);
		for (int i = 0; i < changes.made().size(); i++) {
			merged.set(splice.inserted()[i], changes.made().get(i));
		}
		changes.changed().forEach((element) -> merged.set(place(merged, element), element));
		return merged;
	}

	@SuppressWarnings("EnumOrdinal") // labels begin in their order
	private static void moveFrom(Label label, int difference, int[] starts) {
		for (int after = label.ordinal() + 1; after < starts.length; after++) {
			starts[after] += difference;
		}
	}

	private Values values() {
		Edits<Value> changes = Edits.of(Value.class, this.edits);
		List<Value> gone = new ArrayList<>();
		changes.removed().forEach((value) -> gone.add(inBase(value)));
		changes.changed().forEach((value) -> gone.add(inBase(value)));
		List<Value> come = new ArrayList<>(changes.changed());
		for (Value value : changes.made()) {
			if (this.base.values().find(value.subject()).isPresent()) {
				throw new RodTradException.Invalid("%s exists already".formatted(value.subject()));
			}
			come.add(value);
		}
		return this.base.values().changed(gone, come);
	}

	private Value inBase(Value value) {
		return this.base.values()
			.find(value.subject())
			.orElseThrow(() -> new RodTradException.Invalid("%s does not exist".formatted(value.subject())));
	}

}
