package se.rodtrad.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Severity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.Term;

/**
 * That the thread is broken at an element, in one way, and why (<em>iakttagelse</em>).
 *
 * @param word in which way
 * @param element the index of the element
 * @param reasons why, the worst first; at least one
 */
public record Finding(Word word, int element, List<Reason> reasons) {

	private static final Comparator<Reason> WORST_FIRST = Comparator.comparing(Reason::severity);

	public Finding {
		List<Reason> sorted = new ArrayList<>(reasons);
		sorted.sort(WORST_FIRST);
		reasons = List.copyOf(sorted);
	}

	/** How bad the worst reason is. */
	public Severity severity() {
		return this.reasons.getFirst().severity();
	}

	/** In which way the thread is broken. */
	public enum Word {

		/**
		 * Nothing live is above it, though something is asked for (<em>föräldralös</em>).
		 */
		ORPHAN,

		/** Something that is asked for is missing (<em>lucka</em>). */
		GAP,

		/** Built on an older version of what it supports (<em>inaktuell</em>). */
		OUTDATED,

		/** Built on a draft that is not yet decided (<em>föregripen</em>). */
		PREDATED,

		/**
		 * Linked in a way that the steering model does not foresee (<em>oönskad</em>).
		 */
		UNWANTED;

		/** Every word. */
		public static final Set<Word> ALL = Collections.unmodifiableSet(EnumSet.allOf(Word.class));

	}

	/**
	 * Why there is a finding. It is put into words when it is shown: most are counted or
	 * passed over, and what is kept must not hold on to a plan.
	 *
	 * @param rule the id of the rule of the steering model; nothing where no rule is
	 * behind
	 * @param severity how bad it is
	 * @param found how many there are
	 * @param expected how many are asked for, as a cardinality such as {@code 1..n};
	 * empty where no number is
	 * @param others the indexes of the other elements that it is about
	 * @param proposed the indexes of what could be linked to instead
	 * @param said how it is put into words
	 */
	public record Reason(Optional<String> rule, Severity severity, int found, String expected, List<Integer> others,
			List<Integer> proposed, Function<Sentences, Term> said) {

		public Reason {
			others = List.copyOf(others);
			proposed = List.copyOf(proposed);
		}

		/**
		 * The reason in words.
		 * @param plan the plan that it was found in
		 * @param model the model that it was found by
		 */
		public Term sentence(PlanGraph plan, SteeringModel model) {
			return this.said.apply(new Sentences(plan, model));
		}

	}

}
