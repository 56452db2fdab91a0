package se.rodtrad.trace;

/** Which way a walk goes (section 4 of the graph model). */
public enum Direction {

	/** Toward the vision (<em>uppströms</em>). */
	UPSTREAM,

	/** Away from the vision, toward activities and indicators (<em>nedströms</em>). */
	DOWNSTREAM,

	/** The union of the walk upstream and the walk downstream, never a zigzag. */
	BOTH

}
