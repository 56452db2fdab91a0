package se.rodtrad.transfer.stratml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of the document that is being read, with what of it is still needed. */
final class Node {

	private final String name;

	private final int line;

	private final StringBuilder text = new StringBuilder();

	private final List<Node> children = new ArrayList<>();

	/** What is measured or done below it, by key. */
	private final List<String> indicators = new ArrayList<>();

	private String key = "";

	Node(String name, int line) {
		this.name = name;
		this.line = line;
	}

	String name() {
		return this.name;
	}

	int line() {
		return this.line;
	}

	StringBuilder written() {
		return this.text;
	}

	List<Node> children() {
		return this.children;
	}

	List<String> indicators() {
		return this.indicators;
	}

	String key() {
		return this.key;
	}

	void setKey(String key) {
		this.key = key;
	}

	/** How many elements it holds, however far below. */
	int size() {
		return this.children.stream().mapToInt((child) -> 1 + child.size()).sum();
	}

	Stream<Node> children(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name));
	}

	Optional<Node> child(String name) {
		return children(name).findFirst();
	}

	/** The text of a child; empty when it has none. */
	String text(String child) {
		return child(child).map((found) -> found.text.toString().strip()).orElse("");
	}

	/** Whether it says nothing of its own, but holds what its parent is measured by. */
	boolean isWithoutName() {
		return Stream.of("Name", "Description", "Identifier").allMatch((child) -> text(child).isEmpty());
	}

}
