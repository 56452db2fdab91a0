package se.rodtrad.web.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import se.rodtrad.compare.Difference;
import se.rodtrad.web.receipt.ChangeWords;
import se.rodtrad.web.sight.Sight;

/**
 * Something that differs between two points in time, in words.
 *
 * @param name what it is about
 * @param sort what that is
 * @param kind whether it is new, changed or removed
 * @param lines what it says otherwise, when it is on both sides
 */
record Changed(String name, String sort, Difference.Kind kind, List<ChangeWords.Line> lines) {

	/** What says something else, what is gone, what has come. */
	static final Comparator<Difference> ORDER = Comparator.comparing(Difference::kind).reversed();

	/** Tells it as the side that has it calls it. */
	static Changed of(Sight earlier, Sight later, Difference difference) {
		Sight sight = (difference.kind() == Difference.Kind.REMOVED) ? earlier : later;
		ChangeWords words = new ChangeWords(sight);
		return new Changed(words.name(difference.fact()), words.sort(difference.subject().sort()), difference.kind(),
				(difference.kind() == Difference.Kind.CHANGED) ? words.lines(difference.subject(), difference.fields())
						: List.of());
	}

	/** The kind, as a class of the style sheet. */
	public String styled() {
		return this.kind.name().toLowerCase(Locale.ROOT);
	}

}
