package se.rodtrad.change;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.trace.Cycle;

/**
 * What of a plan is looked at for problems: all of it, or what a change may have broken
 * or mended. Whatever it names it names with all that the same problem could rest on.
 */
sealed interface Scope permits WholePlan, TouchedPart {

	PlanGraph plan();

	/** Elements that are looked at by themselves, in order. */
	IntStream elements();

	/** Links that are looked at, each with all others between its ends, in order. */
	IntStream links();

	/** Units whose successors are looked at together, in order. */
	IntStream units();

	Stream<Value.Measurement> measurements();

	/** Targets, each with all others of its place. */
	Stream<Value.Target> targets();

	/** Document versions, in order. */
	IntStream versions();

	/** Whether all decided versions that are issued for a body are among the versions. */
	boolean hasVersionsOf(int body);

	/** Where the plan goes in circles. */
	List<Cycle> cycles();

}
