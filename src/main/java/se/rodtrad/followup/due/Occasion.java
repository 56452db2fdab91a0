package se.rodtrad.followup.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import se.rodtrad.steering.Term;

/**
 * Something that is due.
 *
 * @param what of which sort it is
 * @param id what it is known by, among all that is due in a region, for as long as it is
 * the same
 * @param first the first day
 * @param last the last day
 * @param title what people call it
 * @param details more of it, a line each
 */
record Occasion(What what, String id, LocalDate first, LocalDate last, Term title, List<Term> details) {

	/** By day, then sort and id. */
	static final Comparator<Occasion> ORDER = Comparator.comparing(Occasion::first)
		.thenComparing(Occasion::last)
		.thenComparing(Occasion::what)
		.thenComparing(Occasion::id);

	Occasion {
		details = List.copyOf(details);
	}

	/** Whether any of its days is one of some. */
	boolean isWithin(Days days) {
		return this.first.isBefore(days.to()) && !this.last.isBefore(days.from());
	}

	/** The sorts of what is due. */
	@SuppressWarnings("ImmutableEnumChecker") // a term never changes
	enum What {

		/** The steering model's year (<em>årshjulet</em>). */
		CALENDAR("årshjul", "calendar"),
		/** The end of a period that is reported. */
		REPORT("rapport", "report"),
		/** The end of an activity. */
		ACTIVITY("aktivitet", "activity"),
		/** An outcome that a target waits for. */
		OUTCOME("utfall", "outcome");

		private final Term name;

		What(String sv, String en) {
			this.name = new Term(sv, en);
		}

		Term term() {
			return this.name;
		}

	}

	/**
	 * Some days.
	 *
	 * @param from the first
	 * @param to the day after the last
	 */
	record Days(LocalDate from, LocalDate to) {
	}

}
