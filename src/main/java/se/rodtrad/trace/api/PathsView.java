package se.rodtrad.trace.api;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.LinkView;
import se.rodtrad.trace.Path;
import se.rodtrad.trace.Paths;

/**
 * Paths as the API shows them.
 */
public record PathsView(PlanGraph graph, Paths found) {

	public long revision() {
		return this.graph.revision();
	}

	public List<PathView> paths() {
		return this.found.listed().stream().map((path) -> new PathView(this.graph, path)).toList();
	}

	public Optional<String> count() {
		return this.found.count().map(BigInteger::toString);
	}

	public boolean isComplete() {
		return this.found.isComplete();
	}

	public List<CycleMembers> cycles() {
		return this.found.cycles().stream().map((members) -> new CycleMembers(views(this.graph, members))).toList();
	}

	private static List<ElementView> views(PlanGraph graph, List<Integer> indexes) {
		return ElementView.all(graph, indexes.stream().mapToInt(Integer::intValue));
	}

	/** The elements of a cycle between the ends. */
	public record CycleMembers(List<ElementView> members) {
	}

	/** One path. */
	public record PathView(PlanGraph graph, Path path) {

		public int length() {
			return this.path.length();
		}

		public List<ElementView> elements() {
			return views(this.graph, this.path.elements());
		}

		public List<LinkView> links() {
			return LinkView.all(this.graph, this.path.links().stream().mapToInt(Integer::intValue));
		}

	}

}
