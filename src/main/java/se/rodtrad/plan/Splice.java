package se.rodtrad.plan;

import java.util.Arrays;

/**
 * How a row of things becomes another: some places go, something comes in between, and
 * what stays is copied in runs. It is the same for every array that says something of
 * these things.
 *
 * @param length how many there were
 * @param oldRuns where the runs of what stays began
 * @param newRuns where they begin
 * @param runLengths how long they are
 * @param inserted the places of what comes in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
record Splice(int length, int[] oldRuns, int[] newRuns, int[] runLengths, int[] inserted) {

	/**
	 * The way from a row to another.
	 * @param length how many things there are
	 * @param removed the places that go, in order
	 * @param before the places before which something comes in, in order
	 */
	static Splice of(int length, int[] removed, int[] before) {
		int[] oldRuns = new int[removed.length + before.length + 1];
		int[] newRuns = new int[oldRuns.length];
		int[] runLengths = new int[oldRuns.length];
		int[] inserted = new int[before.length];
		int runs = 0;
		int gone = 0;
		int come = 0;
		int place = 0;
		while (place < length || come < before.length) {
			if (come < before.length && before[come] == place) {
				inserted[come] = place - gone + come;
				come++;
			}
			else if (gone < removed.length && removed[gone] == place) {
				gone++;
				place++;
			}
			else {
				int end = Math.min((gone < removed.length) ? removed[gone] : length,
						(come < before.length) ? before[come] : length);
				oldRuns[runs] = place;
				newRuns[runs] = place - gone + come;
				runLengths[runs++] = end - place;
				place = end;
			}
		}
		return new Splice(length, Arrays.copyOf(oldRuns, runs), Arrays.copyOf(newRuns, runs),
				Arrays.copyOf(runLengths, runs), inserted);
	}

	/** How many there are afterwards. */
	int newLength() {
		return Arrays.stream(this.runLengths).sum() + this.inserted.length;
	}

	/** Whether nothing goes and nothing comes. */
	boolean isEmpty() {
		return this.inserted.length == 0 && newLength() == this.length;
	}

	/**
	 * Copies what stays.
	 * @param from an array of the length before
	 * @param to one of the length after, of the same kind
	 * @return {@code to}, in which what comes in is left as it is
	 */
	<A> A copy(A from, A to) {
		for (int run = 0; run < this.runLengths.length; run++) {
			System.arraycopy(from, this.oldRuns[run], to, this.newRuns[run], this.runLengths[run]);
		}
		return to;
	}

	/** Where a thing comes to stand; -1 when it goes. */
	int moved(int place) {
		int found = Arrays.binarySearch(this.oldRuns, place);
		int run = (found < 0) ? -found - 2 : found;
		boolean stays = run >= 0 && place < this.oldRuns[run] + this.runLengths[run];
		return stays ? this.newRuns[run] + place - this.oldRuns[run] : -1;
	}

	/** Where things come to stand; what is said of those that go means nothing. */
	int[] moved(int[] places) {
		if (isEmpty()) {
			return places;
		}
		int[] moved = new int[this.length];
		for (int run = 0; run < this.runLengths.length; run++) {
			for (int i = 0; i < this.runLengths[run]; i++) {
				moved[this.oldRuns[run] + i] = this.newRuns[run] + i;
			}
		}
		int[] found = new int[places.length];
		for (int i = 0; i < places.length; i++) {
			found[i] = moved[places[i]];
		}
		return found;
	}

}
