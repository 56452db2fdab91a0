package se.rodtrad.web.receipt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.Subject;
import se.rodtrad.web.sight.Sight;

/**
 * What a change did, for whoever made it (<em>kvitto</em>).
 *
 * @param revision its heading in the ledger
 * @param actor who made it
 * @param counts how many facts of each sort it changed; only of a long one
 * @param items the facts that it changed, as many as are shown
 * @param isCut whether it changed more than is shown
 */
record Receipt(Revision revision, String actor, List<Count> counts, List<Item> items, boolean isCut) {

	/** So many are shown; the whole stands in the ledger. */
	static final int MOST = 300;

	/**
	 * So many are read: what a comment says is told by one item, and stands in several
	 * facts.
	 */
	static final int READ = 4 * MOST;

	/** A longer one is folded, with how much of each sort it changed above it. */
	static final int FEW = 40;

	static Receipt of(Sight sight, Revision revision, List<Edit> edits, List<Ledger.Tally> tallies) {
		ChangeWords words = new ChangeWords(sight);
		Map<Element.Id, Element.Id> about = new HashMap<>();
		Set<Subject> subjects = new HashSet<>();
		for (Edit edit : edits) {
			subjects.add(edit.subject());
			if (edit.subject() instanceof Link.Id link && link.type() == LinkType.ABOUT) {
				about.put(link.from(), link.to());
			}
		}
		List<Edit> told = edits.stream().filter((edit) -> !isToldByItsComment(edit.subject(), subjects)).toList();
		List<Item> items = told.stream()
			.limit(MOST)
			.map((edit) -> new Item(name(sight, words, about, edit), kind(edit), words.lines(edit)))
			.toList();
		boolean isCut = told.size() > items.size() || revision.entries() > edits.size();
		return new Receipt(revision, words.actor(revision),
				tallies.stream().map((tally) -> new Count(words.sort(tally.sort()), tally)).toList(), items, isCut);
	}

	private static boolean isToldByItsComment(Subject subject, Set<Subject> all) {
		return subject instanceof Link.Id link && link.from().label() == Label.COMMENT && all.contains(link.from());
	}

	private static String name(Sight sight, ChangeWords words, Map<Element.Id, Element.Id> about, Edit edit) {
		return Optional.ofNullable((edit.subject() instanceof Element.Id id) ? about.get(id) : null)
			.map((on) -> sight.words().of("receipt.comment", words.name(on)))
			.orElseGet(() -> words.name(edit.after().or(edit::before).orElseThrow()));
	}

	private static String kind(Edit edit) {
		return edit.before().isEmpty() ? "CREATED" : edit.after().isEmpty() ? "REMOVED" : "CHANGED";
	}

	/** Whether it takes another change back. */
	public boolean isUndoing() {
		return this.revision.signature().how() == Signature.How.REVERT;
	}

	/** Whether it is too long to be read at a glance. */
	static boolean isLong(Revision revision) {
		return revision.entries() > FEW;
	}

	/**
	 * How many facts of a sort it changed.
	 *
	 * @param name what the sort is called
	 * @param tally how many
	 */
	record Count(String name, Ledger.Tally tally) {
	}

	/**
	 * What became of a fact.
	 *
	 * @param name what it is about
	 * @param kind whether it was made, changed or removed
	 * @param lines what it says otherwise
	 */
	record Item(String name, String kind, List<ChangeWords.Line> lines) {
	}

}
