package se.rodtrad.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Severity;
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
		reasons = reasons.stream().sorted(WORST_FIRST).toList();
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
		UNWANTED

	}

	/**
	 * Why there is a finding.
	 *
	 * @param rule the id of the rule of the steering model; nothing where no rule is
	 * behind
	 * @param severity how bad it is
	 * @param found how many there are
	 * @param expected how many are asked for, as a cardinality such as {@code 1..n};
	 * empty where no number is
	 * @param others the indexes of the other elements that it is about
	 * @param proposed the indexes of what could be linked to instead
	 * @param sentence the reason in words
	 */
	public record Reason(Optional<String> rule, Severity severity, int found, String expected, List<Integer> others,
			List<Integer> proposed, Term sentence) {

		public Reason {
			others = List.copyOf(others);
			proposed = List.copyOf(proposed);
		}

	}

}
