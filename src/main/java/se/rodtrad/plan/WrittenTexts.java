package se.rodtrad.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One text of each element of a plan as it is written in answers: kept from the first
 * time that it is asked for, so that a row of a long answer is written by copying.
 */
final class WrittenTexts {

	/** Whoever finds a text finds all of it, whichever thread has written it. */
	private static final VarHandle EACH = MethodHandles.arrayElementVarHandle(byte[][].class);

	private final Function<Element, String> text;

	private final byte[] @Nullable [] written;

	WrittenTexts(Function<Element, String> text, int elements) {
		this(text, new byte[elements][]);
	}

	private WrittenTexts(Function<Element, String> text, byte[] @Nullable [] written) {
		this.text = text;
		this.written = written;
	}

	/** The text of an element; it is not to be changed. */
	byte[] of(Element[] elements, int place, Function<String, byte[]> writing) {
		byte[] known = (byte[]) EACH.getAcquire(this.written, place);
		if (known != null) {
			return known;
		}
		byte[] made = writing.apply(this.text.apply(elements[place]));
		EACH.setRelease(this.written, place, made);
		return made;
	}

	/** The same of other elements, where what comes in is not known yet. */
	WrittenTexts spliced(Splice splice) {
		byte[] @Nullable [] copy = splice.copy(this.written, new byte[splice.newLength()][]);
		// what other threads have written is whole for whoever gets the new plan
		VarHandle.acquireFence();
		return new WrittenTexts(this.text, copy);
	}

	/** Forgets the text of an element that is another now. */
	void forget(int place) {
		this.written[place] = null;
	}

}
