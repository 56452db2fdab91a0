package se.rodtrad.ledger.archive;

/** What lies in an archive, in this order: each is text, one JSON object a line. */
enum Part {

	/** What the archive is of. */
	HEAD("archive.json"),
	/** Headings, each followed by its entries, the earliest first. */
	LEDGER("ledger.ndjson"),
	/** The facts of the plan at the last revision. */
	PLAN("plan.ndjson"),
	/** What the steering models have said that have governed the region. */
	EDITIONS("editions.ndjson");

	/** What the head begins with. */
	static final String FORMAT = "rod-trad-archive";

	static final int VERSION = 1;

	private final String fileName;

	Part(String fileName) {
		this.fileName = fileName;
	}

	String fileName() {
		return this.fileName;
	}

}
