package se.rodtrad.fulfilment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Value;

/**
 * Where edits of a plan meet its goals, and which fulfilments they cannot have moved
 * (<em>ringar på vattnet</em>). Since the edits of a change are complete, the plan after
 * it tells enough.
 */
final class Ripple {

	private final Basis basis;

	private final PlanGraph plan;

	private final List<Edit> edits;

	Ripple(Basis basis, List<Edit> edits) {
		this.basis = basis;
		this.plan = basis.plan();
		this.edits = edits;
	}

	/** Whether any goal may be touched: targets are handed down the line of units. */
	boolean isEverywhere() {
		return this.edits.stream().anyMatch((edit) -> switch (fact(edit)) {
			case Element.OrgUnit _ -> isMovedInTime(edit);
			case Link link -> link.type() == LinkType.PART_OF || link.type() == LinkType.SERVES;
			case Element _, Region _, Value _ -> false;
		});
	}

	private static Fact fact(Edit edit) {
		return edit.after().or(edit::before).orElseThrow();
	}

	private static boolean isMovedInTime(Edit edit) {
		return edit.before().orElse(null) instanceof Element before
				&& edit.after().orElse(null) instanceof Element after && !before.validity().equals(after.validity());
	}

	/** The goals in force, by index, that are evaluated otherwise than before. */
	int[] starts() {
		return this.edits.stream()
			.flatMap((edit) -> Stream.concat(edit.before().stream(), edit.after().stream()))
			.flatMapToInt(this::goals)
			.filter((element) -> isGoal(this.plan.label(element)) && this.plan.isValid(element, this.basis.at()))
			.sorted()
			.distinct()
			.toArray();
	}

	private static boolean isGoal(Label label) {
		return label == Label.GOAL || label == Label.MISSION;
	}

	private IntStream goals(Fact fact) {
		return switch (fact) {
			case Region _ -> IntStream.empty();
			case Element element -> find(element.id()).flatMap(this::goals);
			case Link link -> goals(link);
			case Value.Target target -> find(target.owner());
			case Value.Measurement measurement ->
				find(new Element.Id(Label.INDICATOR, measurement.indicator())).flatMap(this::goals);
		};
	}

	private IntStream find(Element.Id id) {
		return this.plan.find(id).stream();
	}

	/** The goals whose evaluation rests on an element directly. */
	private IntStream goals(int element) {
		return switch (this.plan.label(element)) {
			case GOAL, MISSION -> IntStream.concat(IntStream.of(element), to(element, LinkType.CONTRIBUTES_TO));
			case INDICATOR -> from(element, LinkType.MEASURED_BY);
			case ACTIVITY -> to(element, LinkType.IMPLEMENTS);
			case ASSESSMENT -> to(element, LinkType.ASSESSES);
			case ORG_UNIT, ROLE, EXTERNAL_REQUIREMENT, STEERING_DOCUMENT, DOCUMENT_VERSION, CASE, DECISION, RESULT_AREA,
					PERSPECTIVE, COMMENT, PERIOD, TARGET, MEASUREMENT ->
				IntStream.empty();
		};
	}

	/** The goals whose evaluation rests on a link directly. */
	private IntStream goals(Link link) {
		return switch (link.type()) {
			case CONTRIBUTES_TO, IMPLEMENTS, ASSESSES -> find(link.to());
			case MEASURED_BY, OWNED_BY -> find(link.from());
			case IN_PERIOD, STATED_IN -> find(link.from()).flatMap((said) -> to(said, LinkType.ASSESSES));
			case COVERS -> find(link.from()).flatMap((report) -> from(report, LinkType.STATED_IN))
				.flatMap((said) -> to(said, LinkType.ASSESSES));
			default -> IntStream.empty();
		};
	}

	private IntStream to(int element, LinkType type) {
		return this.plan.outgoing(element, type).stream().map(this.plan::to);
	}

	private IntStream from(int element, LinkType type) {
		return this.plan.incoming(element, type).stream().map(this.plan::from);
	}

	/** Whether goals come into force or go out of it, or stand elsewhere than before. */
	boolean isAmongGoals() {
		return this.edits.stream()
			.anyMatch((edit) -> fact(edit) instanceof Element element && element.label().compareTo(Label.MISSION) <= 0
					&& (edit.before().isEmpty() || edit.after().isEmpty() || isMovedInTime(edit)));
	}

	/**
	 * Those of before whose goals are still in force, where they stand now. What stands
	 * in the place of a goal that has come means nothing: that is one of the starts.
	 */
	Fulfilment[] kept(Fulfilments before) {
		int[] made = made();
		int[] gone = gone();
		List<Fulfilment> kept = new ArrayList<>();
		int makes = 0;
		int goes = 0;
		for (int goal : Fulfilments.inForce(this.basis)) {
			while (makes < made.length && made[makes] < goal) {
				makes++;
			}
			while (goes < gone.length && gone[goes] <= goal) {
				goes++;
			}
			before.of(goal - makes + goes).map((same) -> same.at(goal)).ifPresent(kept::add);
		}
		return kept.toArray(Fulfilment[]::new);
	}

	/** Where elements stand that were not there before. */
	private int[] made() {
		return firstEdits().filter((edit) -> edit.before().isEmpty())
			.flatMapToInt((edit) -> find((Element.Id) edit.subject()))
			.sorted()
			.toArray();
	}

	/** Before which places elements stood that are not there any more. */
	private int[] gone() {
		return firstEdits().flatMap((edit) -> edit.before().stream())
			.map(Element.class::cast)
			.filter((element) -> this.plan.find(element.id()).isEmpty())
			.mapToInt((element) -> -1
					- Collections.binarySearch(this.plan.elements(), element, Comparator.comparing(Element::id)))
			.sorted()
			.toArray();
	}

	/** The first edit of each element, which tells whether it was there. */
	private Stream<Edit> firstEdits() {
		Map<Element.Id, Edit> first = new LinkedHashMap<>();
		this.edits.forEach((edit) -> {
			if (edit.subject() instanceof Element.Id id) {
				first.putIfAbsent(id, edit);
			}
		});
		return first.values().stream();
	}

}
