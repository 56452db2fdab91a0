package se.rodtrad.trace;

import java.util.List;

/**
 * One way through the plan (<em>väg</em>).
 *
 * @param elements the indexes of its elements, from its start on
 * @param links the indexes of its links, one fewer than elements
 */
public record Path(List<Integer> elements, List<Integer> links) {

	public Path {
		elements = List.copyOf(elements);
		links = List.copyOf(links);
	}

	/** How many links it has. */
	public int length() {
		return this.links.size();
	}

}
