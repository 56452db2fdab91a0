package se.rodtrad.transfer.reading;

import java.util.List;

/** What came of reading a cell. */
sealed interface Reading {

	static Reading of(Object value) {
		return new Read(value);
	}

	static Reading wrong(Fault fault, Object... about) {
		return new Wrong(fault, List.of(about));
	}

	/** A value: String, Long, Double, Boolean, LocalDate or a list of String. */
	record Read(Object value) implements Reading {
	}

	/** Nothing. */
	record Blank() implements Reading {
	}

	/** Something that does not fit. */
	record Wrong(Fault fault, List<Object> about) implements Reading {
	}

}
