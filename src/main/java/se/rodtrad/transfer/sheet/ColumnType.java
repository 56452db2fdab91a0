package se.rodtrad.transfer.sheet;

import se.rodtrad.steering.Term;

/** What a cell of a column may hold. */
@SuppressWarnings("ImmutableEnumChecker") // a term never changes
public enum ColumnType {

	/** A user's own id. */
	KEY("nyckel", "key"),
	/** Any text. */
	TEXT("text", "text"),
	/** Several texts. */
	TEXTS("flera texter", "several texts"),
	/** A kind of the steering model. */
	KIND("slag i styrmodellen", "kind of the steering model"),
	/** A whole number. */
	INTEGER("heltal", "whole number"),
	/** A number. */
	NUMBER("tal", "number"),
	/** Yes or no; empty is no. */
	FLAG("ja eller nej", "yes or no"),
	/** A day. */
	DATE("datum", "date"),
	/** One of a few words. */
	CHOICE("ett av orden", "one of the words"),
	/** A period by its code. */
	PERIOD("period", "period"),
	/** The id of a steering model. */
	MODEL("styrmodell", "steering model"),
	/** The name of a type of link. */
	LINK_TYPE("slag av länk", "type of link"),
	/** Keys of other elements. */
	LINK("nyckel till annat", "key of something else");

	private final Term name;

	ColumnType(String sv, String en) {
		this.name = new Term(sv, en);
	}

	/** What people call it. */
	public Term term() {
		return this.name;
	}

}
