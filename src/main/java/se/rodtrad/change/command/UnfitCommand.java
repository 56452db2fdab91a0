package se.rodtrad.change.command;

import se.rodtrad.steering.Term;

/**
 * That a compound command cannot be carried out on the plan as it is: which of its fields
 * is at fault, what was found there and what was expected.
 */
public final class UnfitCommand extends RuntimeException {

	private final String field;

	private final String found;

	private final transient Term expected;

	public UnfitCommand(String field, String found, Term expected) {
		super("%s: found %s, expected %s".formatted(field, found, expected.en()));
		this.field = field;
		this.found = found;
		this.expected = expected;
	}

	String field() {
		return this.field;
	}

	String found() {
		return this.found;
	}

	Term expected() {
		return this.expected;
	}

}
