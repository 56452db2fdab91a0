package se.rodtrad.plan.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import se.rodtrad.plan.PlanGraph;

/**
 * The indexes of the plans that were searched last; an index goes when its plan does.
 */
public final class SearchIndexes {

	private static final int MOST = 8;

	/** Held by weak keys, which are compared by identity: one index for each revision. */
	private final LoadingCache<PlanGraph, SearchIndex> indexes = Caffeine.newBuilder()
		.weakKeys()
		.maximumSize(MOST)
		.build(SearchIndex::of);

	/** The index of a plan; built when it is searched for the first time. */
	public SearchIndex of(PlanGraph graph) {
		return this.indexes.get(graph);
	}

}
