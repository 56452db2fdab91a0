package se.rodtrad.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last changes that led to a plan, as long as they are few and small: what was
 * computed of an earlier revision is brought up to date with them.
 *
 * @param lineage what a plan has in common with those that it was made from
 * @param changes the changes, in order
 */
record RecentEdits(Object lineage, List<Change> changes) {

	/** Of all the changes together. */
	private static final int MOST_EDITS = 1_000;

	/** Of a plan that was made from no other. */
	static RecentEdits none() {
		return new RecentEdits(new Object(), List.of());
	}

	/** These and one more, without those that are too long ago. */
	RecentEdits and(long before, List<Edit> edits) {
		if (edits.size() > MOST_EDITS) {
			return new RecentEdits(this.lineage, List.of());
		}
		List<Change> more = new ArrayList<>(this.changes);
		more.add(new Change(before, List.copyOf(edits)));
		int first = more.size();
		for (int left = MOST_EDITS; first > 0 && more.get(first - 1).edits().size() <= left; first--) {
			left -= more.get(first - 1).edits().size();
		}
		return new RecentEdits(this.lineage, List.copyOf(more.subList(first, more.size())));
	}

	/** All edits since a revision, in order; nothing when they are not known. */
	Optional<List<Edit>> since(long revision) {
		for (int i = this.changes.size() - 1; i >= 0; i--) {
			if (this.changes.get(i).before() == revision) {
				return Optional.of(this.changes.subList(i, this.changes.size())
					.stream()
					.flatMap((it) -> it.edits().stream())
					.toList());
			}
		}
		return Optional.empty();
	}

	/**
	 * One change.
	 *
	 * @param before the revision that was changed
	 * @param edits what it did
	 */
	record Change(long before, List<Edit> edits) {
	}

}
