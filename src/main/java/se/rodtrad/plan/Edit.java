package se.rodtrad.plan;

import java.util.Comparator;
import java.util.Optional;

/**
 * One fact before and after a change: made, changed or removed. The edits of a change are
 * complete: what goes with a removed element is among them, so that turning each of them
 * round takes the change back.
 *
 * @param before what it said; nothing when it is made
 * @param after what it says; nothing when it is removed
 */
public record Edit(Optional<Fact> before, Optional<Fact> after) {

	/** By {@link Subject#ORDER}. */
	public static final Comparator<Edit> ORDER = Comparator.comparing(Edit::subject, Subject.ORDER);

	public Edit {
		if (before.equals(after)) {
			throw new IllegalArgumentException("No edit: " + before + " as before");
		}
		if (before.isPresent() && after.isPresent() && !before.get().subject().equals(after.get().subject())) {
			throw new IllegalArgumentException("Two subjects: " + before + " and " + after);
		}
	}

	/** What is edited. */
	public Subject subject() {
		return this.after.or(() -> this.before).orElseThrow().subject();
	}

	/** Whether it is of an element that holds at other times than before. */
	public boolean isMovedInTime() {
		return this.before.orElse(null) instanceof Element was && this.after.orElse(null) instanceof Element is
				&& !was.validity().equals(is.validity());
	}

	/** The edit that takes this one back. */
	public Edit reversed() {
		return new Edit(this.after, this.before);
	}

}
