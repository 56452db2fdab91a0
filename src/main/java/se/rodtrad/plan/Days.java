package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * When each of many things holds, as numbers beside each other: asked of every link of a
 * walk, where following references to dates would cost most of the time.
 *
 * @param first the first day of each, counted from 1970-01-01
 * @param end the day after the last of each; not after the first where there is no day
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
record Days(int[] first, int[] end) {

	static Days of(int count, IntFunction<Validity> validity) {
		int[] first = new int[count];
		int[] end = new int[count];
		for (int i = 0; i < count; i++) {
			first[i] = day(validity.apply(i).from());
			end[i] = day(validity.apply(i).to());
		}
		return new Days(first, end);
	}

	/** What is left of each during that of others it depends on, given by their index. */
	Days within(Days others, int[] other) {
		int[] later = new int[this.first.length];
		int[] earlier = new int[this.first.length];
		for (int i = 0; i < later.length; i++) {
			later[i] = Math.max(this.first[i], others.first[other[i]]);
			earlier[i] = Math.min(this.end[i], others.end[other[i]]);
		}
		return new Days(later, earlier);
	}

	/** The same of other things, where what comes in is still to be set. */
	Days spliced(Splice splice) {
		return new Days(splice.copy(this.first, new int[splice.newLength()]),
				splice.copy(this.end, new int[splice.newLength()]));
	}

	/** Sets when one of them holds: during its validity, and during two others. */
	void set(int index, Validity validity, Days others, int one, int other) {
		this.first[index] = Math.max(day(validity.from()), Math.max(others.first[one], others.first[other]));
		this.end[index] = Math.min(day(validity.to()), Math.min(others.end[one], others.end[other]));
	}

	/** Sets when one of them holds. */
	void set(int index, Validity validity) {
		this.first[index] = day(validity.from());
		this.end[index] = day(validity.to());
	}

	/** Whether one of them holds on a day. */
	boolean contain(int index, LocalDate at) {
		int day = day(at);
		return this.first[index] <= day && day < this.end[index];
	}

	/** Millions of years from now there is no end of time to tell from another. */
	private static int day(LocalDate date) {
		return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

}
