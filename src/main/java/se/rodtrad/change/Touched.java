package se.rodtrad.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntHashSet;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Subject;

/**
 * What a change is about: the facts that it edits, and the ends of links.
 *
 * @param subjects all of them
 * @param moved the elements that hold at other times than before: their links may not
 */
public record Touched(Set<Subject> subjects, Set<Element.Id> moved) {

	public Touched {
		subjects = Set.copyOf(subjects);
		moved = Set.copyOf(moved);
	}

	/** What some edits are about. */
	public static Touched by(List<Edit> edits) {
		Set<Subject> subjects = new HashSet<>();
		Set<Element.Id> moved = new HashSet<>();
		edits.forEach((edit) -> {
			subjects.add(edit.subject());
			if (edit.isMovedInTime() && edit.subject() instanceof Element.Id element) {
				moved.add(element);
			}
			if (edit.subject() instanceof Link.Id link) {
				subjects.add(link.from());
				subjects.add(link.to());
			}
		});
		return new Touched(subjects, moved);
	}

	/** Whether a problem stands in any of it, or any of it has a part in the problem. */
	public boolean concerns(Problem problem) {
		return this.subjects.contains(problem.subject())
				|| (problem.subject() instanceof Link.Id link
						&& (this.moved.contains(link.from()) || this.moved.contains(link.to())))
				|| problem.members().stream().anyMatch(this.subjects::contains);
	}

	/**
	 * The elements of a plan at which findings may concern any of it, in order: those
	 * that are touched, and those one link from them.
	 */
	IntStream elements(PlanGraph plan) {
		IntHashSet elements = new IntHashSet();
		of(Element.Id.class).map(plan::find).flatMapToInt((index) -> index.stream()).forEach((element) -> {
			elements.add(element);
			plan.outgoing(element).stream().map(plan::to).forEach(elements::add);
			plan.incoming(element).stream().map(plan::from).forEach(elements::add);
		});
		return IntStream.of(elements.toArray()).sorted();
	}

	/**
	 * The links of a plan that are edited, or whose ends hold at other times, in order.
	 */
	IntStream links(PlanGraph plan) {
		IntStream edited = of(Link.Id.class).map(plan::find).flatMapToInt((index) -> index.stream());
		IntStream ofMoved = this.moved.stream()
			.map(plan::find)
			.flatMapToInt((index) -> index.stream())
			.flatMap((element) -> IntStream.concat(plan.outgoing(element).stream(), plan.incoming(element).stream()));
		return IntStream.concat(edited, ofMoved).sorted().distinct();
	}

	private <S extends Subject> Stream<S> of(Class<S> type) {
		return this.subjects.stream().filter(type::isInstance).map(type::cast);
	}

}
