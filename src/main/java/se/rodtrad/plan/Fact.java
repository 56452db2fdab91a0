package se.rodtrad.plan;

import java.util.SortedMap;

/**
 * What can come, change and go in a plan by itself: the region, an element, a link, a
 * target or a measurement (<em>uppgift</em>).
 */
public sealed interface Fact permits Region, Element, Link, Value {

	/** What tells it from all others of its region, whatever it says. */
	Subject subject();

	/**
	 * All that it says, by the names that its properties have in the graph: String, Long,
	 * Double, Boolean, LocalDate or a list of String. What is not stated is left out.
	 */
	default SortedMap<String, Object> stated() {
		return FactProperties.of(this);
	}

}
