package se.rodtrad.steering.profile;

import java.util.Comparator;

/**
 * Something that is wrong with a profile.
 *
 * @param file where
 * @param line the line, from 1; 0 when it is about the file as a whole
 * @param found what is there
 * @param expected what should be there
 */
public record Problem(String file, int line, String found, String expected) implements Comparable<Problem> {

	private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
		.thenComparingInt(Problem::line)
		.thenComparing(Problem::found)
		.thenComparing(Problem::expected);

	@Override
	public int compareTo(Problem other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		return "%s: found %s, expected %s".formatted(place, this.found, this.expected);
	}

}
