package se.rodtrad.trace.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.LinkView;
import se.rodtrad.trace.Trace;

/**
 * A trace as the API shows it.
 */
public record TraceView(Snapshot snapshot, Trace trace) {

	public long revision() {
		return this.snapshot.graph().revision();
	}

	public LocalDate at() {
		return this.snapshot.at();
	}

	public List<ElementView> start() {
		return this.snapshot.elements(this.trace.question().starts().stream().sorted().distinct().toList());
	}

	public List<ElementView> notInForce() {
		return start().stream().filter((start) -> !start.element().validity().contains(at())).toList();
	}

	public List<TracedView> elements() {
		return IntStream.range(0, this.trace.size())
			.mapToObj((position) -> new TracedView(this.snapshot, this.trace.element(position),
					this.trace.distance(position)))
			.toList();
	}

	public List<LinkView> links() {
		return LinkView.all(this.snapshot.graph(), this.trace.links());
	}

	public int elementCount() {
		return this.trace.size();
	}

	public int linkCount() {
		return this.trace.linkCount();
	}

	public int depth() {
		return this.trace.depth().orElse(0);
	}

	public List<Count> counts() {
		Map<Label, Integer> counts = new TreeMap<>();
		this.trace.elements()
			.forEach((element) -> counts.merge(this.snapshot.graph().element(element).label(), 1, Integer::sum));
		return counts.entrySet().stream().map((entry) -> new Count(entry.getKey(), entry.getValue())).toList();
	}

	/** How many elements there are of a label. */
	public record Count(Label label, int count) {
	}

	/** An element of a trace, with how far it is. */
	public record TracedView(Snapshot snapshot, int index, int distance) {

		public ElementView element() {
			return this.snapshot.element(this.index);
		}

		public Optional<ElementView> unit() {
			return this.snapshot.unitOf(this.index);
		}

		public List<ElementView> unitLine() {
			return this.snapshot.unitLineOf(this.index);
		}

		public Optional<String> level() {
			return this.snapshot.levelOf(this.index);
		}

	}

}
