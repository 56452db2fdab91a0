package se.rodtrad.transfer.reading;

import java.util.List;

import se.rodtrad.plan.Element;

/** What a key in a cell came to. */
sealed interface Reference {

	/** An element that exists, or a period. */
	record Found(Element.Id id) implements Reference {
	}

	/** Nothing that was read, but perhaps something that could not be. */
	record Unreadable() implements Reference {
	}

	/** Nothing, or several. */
	record Missing(Fault fault, List<Object> about) implements Reference {
	}

}
