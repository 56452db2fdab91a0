package se.rodtrad.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.Subject;

/**
 * Reads the ledgers of regions. What is read never changes.
 */
public interface Ledger {

	/** How many entries are read at once. */
	int LINES_AT_A_TIME = 5_000;

	/**
	 * The heading of a revision, or nothing when the ledger has none: it begins later, or
	 * has not come so far.
	 */
	Optional<Revision> revision(String region, long number);

	/** The heading of what a client's command did, by the id that the client chose. */
	Optional<Revision> ofCommand(String region, String command);

	/** The last revision that was written not after an instant. */
	Optional<Revision> at(String region, Instant instant);

	/**
	 * Headings, the latest first.
	 * @param most at most how many
	 */
	List<Revision> revisions(String region, Wanted wanted, int most);

	/** How many headings are wanted, whatever their number. */
	int count(String region, Wanted wanted);

	/**
	 * Entries of consecutive revisions, the earliest first.
	 * @param from where to begin
	 * @param last the last revision
	 * @param most at most how many
	 */
	List<Line> lines(String region, Place from, long last, int most);

	/**
	 * Reads all entries of consecutive revisions, the earliest first, some at a time.
	 * @param first the first revision
	 * @param last the last revision
	 */
	default void read(String region, long first, long last, Consumer<Line> reader) {
		Place next = new Place(first, 0);
		List<Line> lines;
		do {
			lines = lines(region, next, last, LINES_AT_A_TIME);
			lines.forEach(reader);
			next = lines.isEmpty() ? next : lines.getLast().place().next();
		}
		while (!lines.isEmpty());
	}

	/**
	 * What was done to a fact, the latest first; of an element also what was done to its
	 * links and values.
	 * @param before only what was done before this place
	 * @param most at most how many
	 */
	List<Line> history(String region, Subject about, Place before, int most);

	/** How many entries there are in all that {@link #history} gives. */
	int countHistory(String region, Subject about);

	/** What a revision did, by the sort of facts, most first. */
	List<Tally> tally(Revision revision);

	/**
	 * An entry under its heading.
	 *
	 * @param revision the heading
	 * @param entry the entry
	 */
	record Line(Revision revision, Entry entry) {

		public Place place() {
			return new Place(this.revision.number(), this.entry.place());
		}

	}

	/**
	 * How many facts of a sort a revision changed.
	 *
	 * @param sort of which sort, as {@link Subject#sort()} says
	 * @param created how many it made
	 * @param changed how many say something else since
	 * @param removed how many it removed
	 */
	record Tally(String sort, long created, long changed, long removed) {
	}

	/**
	 * A place in a ledger.
	 *
	 * @param revision the number of the revision
	 * @param entry the place of the entry in it
	 */
	record Place(long revision, long entry) {

		/** After everything. */
		public static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

		/**
		 * Reads what {@link #toString()} gives.
		 * @throws RodTradException.Invalid when it is something else
		 */
		public static Place parse(String text) {
			try {
				String[] numbers = text.split("/", 2);
				return new Place(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
			}
			catch (IndexOutOfBoundsException | NumberFormatException ex) {
				throw new RodTradException.Invalid("after: expected a cursor that an earlier page of this list gave");
			}
		}

		@Override
		public String toString() {
			return this.revision + "/" + this.entry;
		}

		/** The place after it in the same revision. */
		public Place next() {
			return new Place(this.revision, this.entry + 1);
		}

	}

	/**
	 * Which headings are wanted; what is empty does not narrow.
	 *
	 * @param before only those with a lower number
	 * @param actor only of this actor
	 * @param how only what came this way
	 * @param from only what was written then or later
	 * @param until only what was written before then
	 */
	record Wanted(long before, Optional<String> actor, Optional<Signature.How> how, Optional<Instant> from,
			Optional<Instant> until) {

		/** All. */
		public static final Wanted ALL = new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());

	}

}
