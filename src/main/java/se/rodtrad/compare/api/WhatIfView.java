package se.rodtrad.compare.api;

import java.util.List;
import java.util.function.Supplier;

import se.rodtrad.change.api.RefusalView;
import se.rodtrad.compare.FindingChanges;
import se.rodtrad.coverage.Finding;
import se.rodtrad.coverage.api.FindingView;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.Viewpoint;
import se.rodtrad.trace.api.Snapshot;

/**
 * What would become of a plan, as the API shows it.
 *
 * @param refusals which commands cannot be carried out; with any, nothing is supposed
 * @param comparison from the plan as it stands to the plan as it would be
 * @param before the plan as it stands
 * @param after the plan as it would be
 * @param viewpoint from where the plan as it would be is asked
 * @param lost which goals lose their last support, found when it is asked for
 * @param found what comes and goes of findings, found when it is asked for
 */
public record WhatIfView(List<RefusalView> refusals, ComparisonView comparison, Snapshot before, Snapshot after,
		Viewpoint viewpoint, Supplier<List<Integer>> lost, Supplier<FindingChanges> found) {

	/** The goals that lose their last support, in order. */
	List<ElementView> lostSupport() {
		return this.after.elements(this.lost.get());
	}

	/** What is found of the plan as it would be only, in order. */
	List<FindingView> appeared() {
		return views(this.after, this.found.get().appeared());
	}

	/** What is found of the plan as it stands only, in order. */
	List<FindingView> disappeared() {
		return views(this.before, this.found.get().disappeared());
	}

	private static List<FindingView> views(Snapshot snapshot, List<Finding> findings) {
		return findings.stream().map((finding) -> new FindingView(snapshot, finding)).toList();
	}

}
