package se.rodtrad.coverage;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Answers a question about elements once for each: many elements share what is above
 * them, and a bit is nearer than the element itself.
 */
final class Memory implements IntPredicate {

	private final IntPredicate question;

	private final BitSet asked = new BitSet();

	private final BitSet answers = new BitSet();

	Memory(IntPredicate question) {
		this.question = question;
	}

	@Override
	public boolean test(int element) {
		if (!this.asked.get(element)) {
			this.asked.set(element);
			this.answers.set(element, this.question.test(element));
		}
		return this.answers.get(element);
	}

}
