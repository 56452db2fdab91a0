package se.rodtrad.steering;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many links something must and may have, written {@code 1..n}, {@code 0..1},
 * {@code 2}, or {@code all}: one to each of what the model lists and has in force.
 *
 * @param least the fewest, ≥ 0
 * @param most the most, or nothing when there is no bound
 * @param all whether each of what the model lists must be linked
 */
public record Cardinality(int least, OptionalInt most, boolean all) {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}|n))?");

	public Cardinality {
		if (least < 0 || (most.isPresent() && most.getAsInt() < least)) {
			throw new Unfit("least", least + ".." + most.orElse(0), "a least number that is at most the most");
		}
	}

	/** The cardinality that a text like {@code 1..n} stands for. */
	public static Cardinality of(String text) {
		if (text.equals("all")) {
			return new Cardinality(1, OptionalInt.empty(), true);
		}
		Matcher matcher = WRITTEN.matcher(text);
		if (!matcher.matches()) {
			throw new Unfit("", "'" + text + "'", "a cardinality like 0..n, 1..n, 0..1, 1 or all");
		}
		int least = Integer.parseInt(matcher.group(1));
		String most = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(1);
		if (!most.equals("n") && Integer.parseInt(most) < least) {
			throw new Unfit("", "'" + text + "'", "a cardinality whose least is at most its most");
		}
		return new Cardinality(least, most.equals("n") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(most)),
				false);
	}

	/** Whether at least one is needed. */
	public boolean isDemand() {
		return this.least > 0;
	}

	/** Whether there can be too few or too many. */
	public boolean isBounded() {
		return isDemand() || this.most.isPresent();
	}

	/** Whether so many are as many as needed and not too many. */
	public boolean isMetBy(int count) {
		return count >= this.least && (this.most.isEmpty() || count <= this.most.getAsInt());
	}

	/** As it is written in a profile. */
	public String text() {
		if (this.all) {
			return "all";
		}
		if (this.most.isEmpty()) {
			return this.least + "..n";
		}
		return (this.least == this.most.getAsInt()) ? String.valueOf(this.least)
				: this.least + ".." + this.most.getAsInt();
	}

	@Override
	public String toString() {
		return text();
	}

}
