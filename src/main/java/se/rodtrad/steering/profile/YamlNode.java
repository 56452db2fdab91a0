package se.rodtrad.steering.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of a YAML file that knows its line. */
sealed interface YamlNode {

	/** The line, from 1. */
	int line();

	/** The content without layout and comments: the same for files that say the same. */
	String content();

	/** A single value. */
	record Scalar(String text, int line) implements YamlNode {

		@Override
		public String content() {
			return this.text.length() + ":" + this.text;
		}

	}

	/** A list. */
	record Sequence(List<YamlNode> items, int line) implements YamlNode {

		@Override
		public String content() {
			return this.items.stream().map(YamlNode::content).collect(Collectors.joining(",", "[", "]"));
		}

	}

	/** Keys with their values, by key in the order of the file. */
	record Mapping(Map<String, Entry> entries, int line) implements YamlNode {

		@Override
		public String content() {
			return this.entries.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByKey())
				.map((entry) -> entry.getKey() + "=" + entry.getValue().value().content())
				.collect(Collectors.joining(",", "{", "}"));
		}

	}

	/** A value and the line of its key. */
	record Entry(YamlNode value, int keyLine) {
	}

}
