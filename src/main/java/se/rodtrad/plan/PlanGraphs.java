package se.rodtrad.plan;

import java.util.List;

/**
 * Gives every room the plan of a region. One region's graph is kept per revision, so that
 * asking is cheap.
 */
public interface PlanGraphs {

	/** The regions that there are, by id. */
	List<Region> regions();

	/** Whether there is such a region. */
	default boolean has(String regionId) {
		return regions().stream().anyMatch((region) -> region.id().equals(regionId));
	}

	/**
	 * The plan as it stands.
	 * @throws RodTradException.NotFound when there is no such region
	 */
	PlanGraph current(String regionId);

	/**
	 * The plan as it was known. A plan of the past is made once and kept for a while.
	 * @throws RodTradException.NotFound when there is no such region, or its ledger does
	 * not reach so far
	 */
	PlanGraph asOf(String regionId, AsOf asOf);

	/**
	 * The plan as it stands, once it has come to a revision: who has made a change, or
	 * heard of one, finds it here whichever process made it.
	 * @throws RodTradException.Behind when this process has not heard of the revision
	 * within a few seconds
	 */
	PlanGraph atLeast(String regionId, long revision);

	/**
	 * Waits for a revision that another process has made and this one has not heard of.
	 * One that nobody has made is not waited for.
	 * @throws RodTradException.Behind when it does not come within a few seconds
	 */
	default void await(String regionId, long revision) {
		// where there is but one process there is nothing to wait for
	}

	/**
	 * Whether the database is out of reach, so that plans are answered as they were when
	 * it was last seen.
	 */
	boolean isBehind();

}
