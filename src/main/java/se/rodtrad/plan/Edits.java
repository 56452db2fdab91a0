package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change does to facts of one kind, in the order of its edits.
 *
 * @param made what comes in
 * @param changed what stays and says something else, as it says it
 * @param removed what goes, as it was
 */
record Edits<F extends Fact>(List<F> made, List<F> changed, List<F> removed) {

	static <F extends Fact> Edits<F> of(Class<F> kind, List<Edit> edits) {
		Edits<F> split = new Edits<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (Edit edit : edits) {
			if (edit.after().isEmpty()) {
				edit.before().filter(kind::isInstance).map(kind::cast).ifPresent(split.removed::add);
			}
			else if (kind.isInstance(edit.after().get())) {
				(edit.before().isEmpty() ? split.made : split.changed).add(kind.cast(edit.after().get()));
			}
		}
		return split;
	}

	boolean isEmpty() {
		return this.made.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

}
