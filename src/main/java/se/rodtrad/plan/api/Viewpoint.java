package se.rodtrad.plan.api;

import java.util.Optional;
import java.util.concurrent.Callable;

import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;

/**
 * From where the question that is being answered looks at plans: as they were known at
 * another time, or at a plan that is only imagined. Every query asks for its plan here.
 */
public interface Viewpoint {

	/**
	 * The plan of a region, seen from where the question that is being answered stands.
	 */
	static PlanGraph plan(PlanGraphs graphs, String region) {
		return Scope.CURRENT.isBound() ? Scope.CURRENT.get().of(graphs, region) : graphs.current(region);
	}

	/**
	 * Another time, when one is asked for.
	 * @throws RodTradException.Invalid when both are
	 */
	static Optional<Viewpoint> of(Optional<AsOf> asOf, Optional<Long> minRevision) {
		if (asOf.isPresent() && minRevision.isPresent()) {
			throw new RodTradException.Invalid("asOf, minRevision: found both, expected one of them");
		}
		return asOf.<Viewpoint>map(Past::new).or(() -> minRevision.map(AtLeast::new));
	}

	/** What HTTP says of answers that may be out of date, when they may be. */
	static Optional<String> warning(PlanGraphs graphs) {
		return graphs.isBehind() ? Optional.of("110 - \"Response is Stale\"") : Optional.empty();
	}

	/** Answers a question from here. */
	default <T> T answer(Callable<T> question) throws Exception {
		return ScopedValue.where(Scope.CURRENT, this).call(question::call);
	}

	/** The plan of a region as it looks from here. */
	PlanGraph of(PlanGraphs graphs, String region);

	/**
	 * Another time.
	 *
	 * @param asOf when the service knew
	 */
	record Past(AsOf asOf) implements Viewpoint {

		@Override
		public PlanGraph of(PlanGraphs graphs, String region) {
			return graphs.asOf(region, this.asOf);
		}

	}

	/**
	 * As plans stand, once they have come to a revision.
	 *
	 * @param revision the revision that must be there
	 */
	record AtLeast(long revision) implements Viewpoint {

		@Override
		public PlanGraph of(PlanGraphs graphs, String region) {
			return graphs.atLeast(region, this.revision);
		}

	}

	/** Where the viewpoint of the question that is being answered is found. */
	final class Scope {

		private static final ScopedValue<Viewpoint> CURRENT = ScopedValue.newInstance();

		private Scope() {
		}

	}

}
