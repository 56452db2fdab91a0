package se.rodtrad.ledger.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.Nearby;

/**
 * The part of a plan around an element: what touches the element itself, or what the
 * thread leads to from it, before a change or after it.
 *
 * @param center the element
 * @param direction which way the thread is followed
 * @param at the day on which links must hold
 */
record Around(Element.Id center, Direction direction, LocalDate at) {

	/** A revision with only what it did around the element. */
	Feed.Revised narrowed(Feed.Step step) {
		List<Edit> edits = step.revised().edits();
		Predicate<Element.Id> isNear = near(step.before(), edits).or(near(step.after(), edits));
		return new Feed.Revised(step.revised().revision(),
				edits.stream().filter((edit) -> touched(edit).anyMatch(isNear)).toList());
	}

	private Predicate<Element.Id> near(PlanGraph plan, List<Edit> edits) {
		OptionalInt index = plan.find(this.center);
		if (index.isEmpty()) {
			return this.center::equals;
		}
		int[] touched = edits.stream()
			.flatMap(Around::touched)
			.distinct()
			.flatMapToInt((id) -> plan.find(id).stream())
			.toArray();
		IntPredicate isNear = Nearby.of(plan, index.getAsInt(), this.direction, touched, this.at);
		return (id) -> plan.find(id).stream().anyMatch(isNear);
	}

	/** The elements that an edit is about. */
	private static Stream<Element.Id> touched(Edit edit) {
		return Stream.concat(edit.before().stream(), edit.after().stream()).flatMap(Around::touched);
	}

	private static Stream<Element.Id> touched(Fact fact) {
		return Stream.concat(fact.about().stream(), fact.other().stream());
	}

	/** As the API takes it: the day is today when left out. */
	record Input(String element, Optional<Direction> direction, Optional<LocalDate> at) {
	}

}
