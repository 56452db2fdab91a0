package se.rodtrad.ledger.archive;

/** A line of a ledger does not follow from those before it. */
final class Broken extends IllegalArgumentException {

	private final String found;

	private final String expected;

	Broken(String found, String expected) {
		super(found);
		this.found = found;
		this.expected = expected;
	}

	String found() {
		return this.found;
	}

	String expected() {
		return this.expected;
	}

}
