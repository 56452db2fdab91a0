package se.rodtrad.transfer.reading;

/**
 * How many rows of a sheet change something, and what.
 *
 * @param added rows that add something to the plan
 * @param changed rows that change something, a link of it included
 * @param unchanged rows that change nothing
 * @param removed rows that remove something
 */
public record Tally(int added, int changed, int unchanged, int removed) {

	static final Tally NONE = new Tally(0, 0, 0, 0);

	Tally with(Outcome outcome) {
		return switch (outcome) {
			case ADDED -> new Tally(this.added + 1, this.changed, this.unchanged, this.removed);
			case CHANGED -> new Tally(this.added, this.changed + 1, this.unchanged, this.removed);
			case UNCHANGED -> new Tally(this.added, this.changed, this.unchanged + 1, this.removed);
			case REMOVED -> new Tally(this.added, this.changed, this.unchanged, this.removed + 1);
		};
	}

	/** What a row does to the plan. */
	enum Outcome {

		ADDED, CHANGED, UNCHANGED, REMOVED;

		/** What it does when it also changes a link. */
		Outcome andLink() {
			return (this == UNCHANGED) ? CHANGED : this;
		}

	}

}
