package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * When each of many things holds, as numbers beside each other: asked of every link of a
 * walk, where following references to dates would cost most of the time.
 *
 * @param spans of each, in one number, since both are asked for together: the first day,
 * and in the lower half the day after the last, which is not after the first where there
 * is no day; counted from 1970-01-01
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
record Days(long[] spans) {

	static final Days NONE = new Days(new long[0]);

	static Days of(int count, IntFunction<Validity> validity) {
		Days days = new Days(new long[count]);
		for (int i = 0; i < count; i++) {
			days.set(i, validity.apply(i));
		}
		return days;
	}

	/** How many things there are. */
	int size() {
		return this.spans.length;
	}

	/** What is left of each during that of others it depends on, given by their index. */
	Days within(Days others, int[] other) {
		long[] within = new long[size()];
		for (int i = 0; i < within.length; i++) {
			within[i] = common(this.spans[i], others.spans[other[i]]);
		}
		return new Days(within);
	}

	/** The same of other things, where what comes in is still to be set. */
	Days spliced(Splice splice) {
		return new Days(splice.copy(this.spans, new long[splice.newLength()]));
	}

	/** Sets when one of them holds: during its validity, and during two others. */
	void set(int index, Validity validity, Days others, int one, int other) {
		set(index, validity);
		this.spans[index] = common(this.spans[index], common(others.spans[one], others.spans[other]));
	}

	/** Sets when one of them holds. */
	void set(int index, Validity validity) {
		this.spans[index] = span(day(validity.from()), day(validity.to()));
	}

	/** Whether one of them holds on a day. */
	boolean contain(int index, LocalDate at) {
		int day = day(at);
		long span = this.spans[index];
		return first(span) <= day && day < end(span);
	}

	private static long common(long one, long other) {
		return span(Math.max(first(one), first(other)), Math.min(end(one), end(other)));
	}

	private static long span(int first, int end) {
		return ((long) first << Integer.SIZE) | Integer.toUnsignedLong(end);
	}

	private static int first(long span) {
		return (int) (span >> Integer.SIZE);
	}

	private static int end(long span) {
		return (int) span;
	}

	/** Millions of years from now there is no end of time to tell from another. */
	private static int day(LocalDate date) {
		return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

}
