package se.rodtrad.transfer.reading;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import se.rodtrad.transfer.sheet.Words;

/**
 * Looks for the key that somebody probably meant: that of the element with just this
 * name, or the key that takes the fewest changes of a letter (Levenshtein's distance), at
 * most a third of its letters.
 */
final class Nearest {

	private static final int LONGEST = 60;

	private final String wanted;

	private int best;

	private @Nullable String found;

	Nearest(String key) {
		this.wanted = Words.fold(key);
		this.best = Math.max(1, this.wanted.length() / 3) + 1;
	}

	void offer(String key, String name) {
		if (this.wanted.isEmpty() || this.wanted.length() > LONGEST || key.length() > LONGEST) {
			return;
		}
		int distance = Words.fold(name).equals(this.wanted) ? 0 : distance(Words.fold(key));
		if (distance < this.best) {
			this.best = distance;
			this.found = key;
		}
	}

	Optional<String> found() {
		return Optional.ofNullable(this.found);
	}

	private int distance(String other) {
		if (Math.abs(other.length() - this.wanted.length()) >= this.best) {
			return Integer.MAX_VALUE;
		}
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= this.wanted.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int substituted = diagonal + ((this.wanted.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[other.length()];
	}

}
