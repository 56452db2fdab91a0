package se.rodtrad.plan;

/**
 * What can come, change and go in a plan by itself: the region, an element, a link, a
 * target or a measurement (<em>uppgift</em>).
 */
public sealed interface Fact permits Region, Element, Link, Value {

	/** What tells it from all others of its region, whatever it says. */
	Subject subject();

}
