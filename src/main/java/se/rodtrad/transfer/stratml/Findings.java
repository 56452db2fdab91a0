package se.rodtrad.transfer.stratml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.rodtrad.plan.Label;

/**
 * What is common to all elements of a document: keys, what remains below texts, and the
 * list of what is left out or supposed.
 */
final class Findings {

	static final String OTHER = "OtherInformation";

	/** So many are told one by one. */
	private static final int MOST = 500;

	private final Map<String, LeftOut> found = new LinkedHashMap<>();

	private int given;

	List<LeftOut> all() {
		return List.copyOf(this.found.values());
	}

	/** Tells what is left out, by its name alone when there is much. */
	void leave(String named, int line) {
		boolean isTold = this.found.containsKey(named) || this.found.size() < MOST;
		String what = isTold ? named : named.replaceFirst("(?s) \\(.*", "");
		this.found.merge(what, new LeftOut(what, line, 1, false), (before, _) -> before.again());
	}

	String supposed(String kind, String of, int line) {
		String what = "%s: %s".formatted(of, kind);
		this.found.merge(what, new LeftOut(what, line, 1, true), (before, _) -> before.again());
		return kind;
	}

	/** The key of a node, made up by its number where it has no identifier. */
	String key(Node node, Label label) {
		if (node.key().isEmpty()) {
			String identifier = node.text("Identifier");
			node.setKey(identifier.isEmpty() ? "%s%d".formatted(label.graphName(), ++this.given)
					: Identifiers.key(label, identifier));
		}
		return node.key();
	}

	/** A text with what remains below it. */
	Remainder remainder(Node node, String child) {
		Remainder remainder = Remainder.read(node.text(child));
		if (child.equals(OTHER) && !remainder.text().isEmpty()) {
			leave(OTHER, node.line());
		}
		return remainder;
	}

}
