package se.rodtrad.compare.api;

import java.util.List;
import java.util.function.Supplier;

import se.rodtrad.compare.Difference;

/**
 * A comparison as the API shows it. What differs, and what moved, is found once, when it
 * is asked for.
 */
public record ComparisonView(SideView from, SideView to, Supplier<List<Difference>> found,
		Supplier<List<MovementView>> moved) {

	public CountsView counts() {
		return new CountsView(count(Difference.Kind.ADDED), count(Difference.Kind.REMOVED),
				count(Difference.Kind.CHANGED));
	}

	private int count(Difference.Kind kind) {
		return (int) this.found.get().stream().filter((difference) -> difference.kind() == kind).count();
	}

	/** The differences, in order. */
	List<DifferenceView> differences() {
		return this.found.get()
			.stream()
			.map((difference) -> new DifferenceView(
					(difference.kind() == Difference.Kind.REMOVED) ? this.from.side().plan() : this.to.side().plan(),
					difference))
			.toList();
	}

	/** How many facts differ in each way. */
	public record CountsView(int added, int removed, int changed) {
	}

}
