package se.rodtrad.steering.profile;

import java.util.ArrayList;
import java.util.List;

/** The problems of one file, collected while it is read. */
final class Problems {

	private final String file;

	private final List<Problem> problems = new ArrayList<>();

	Problems(String file) {
		this.file = file;
	}

	void add(int line, String found, String expected) {
		this.problems.add(new Problem(this.file, line, found, expected));
	}

	boolean isEmpty() {
		return this.problems.isEmpty();
	}

	List<Problem> all() {
		return List.copyOf(this.problems);
	}

}
