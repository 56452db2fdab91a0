package se.rodtrad.steering.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Makes a tree with lines of a YAML file. Jackson's own tree forgets them, so the tokens
 * are read here. Profiles are shallow; what nests deeper than a bound is refused by
 * Jackson.
 */
final class YamlTree {

	private final YAMLParser parser;

	private final Problems problems;

	private YamlTree(YAMLParser parser, Problems problems) {
		this.parser = parser;
		this.problems = problems;
	}

	static Optional<YamlNode> read(String text, Problems problems) {
		try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
			if (parser.nextToken() == null) {
				problems.add(1, "an empty file", "a steering model");
				return Optional.empty();
			}
			YamlTree tree = new YamlTree(parser, problems);
			YamlNode root = tree.node();
			if (parser.nextToken() != null) {
				problems.add(tree.line(), "a second document", "one steering model a file");
			}
			return Optional.of(root);
		}
		catch (JacksonException ex) {
			int line = (ex.getLocation() != null) ? Math.max(ex.getLocation().getLineNr(), 1) : 1;
			problems.add(line, "what cannot be read (" + firstLine(ex.getOriginalMessage()) + ")", "YAML");
			return Optional.empty();
		}
	}

	private static String firstLine(String message) {
		return message.lines().findFirst().orElse("no reason given");
	}

	private int line() {
		return this.parser.currentTokenLocation().getLineNr();
	}

	private YamlNode node() {
		JsonToken token = this.parser.currentToken();
		if (token == JsonToken.START_OBJECT) {
			return mapping();
		}
		if (token == JsonToken.START_ARRAY) {
			return sequence();
		}
		if (this.parser.isCurrentAlias()) {
			this.problems.add(line(), "the alias *" + this.parser.getString(), "the value written out");
		}
		return new YamlNode.Scalar((token == JsonToken.VALUE_NULL) ? "" : this.parser.getString().strip(), line());
	}

	private YamlNode sequence() {
		int line = line();
		List<YamlNode> items = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(node());
		}
		return new YamlNode.Sequence(items, line);
	}

	private YamlNode mapping() {
		int line = line();
		Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String key = this.parser.currentName();
			int keyLine = line();
			this.parser.nextToken();
			YamlNode.Entry entry = new YamlNode.Entry(node(), keyLine);
			YamlNode.Entry earlier = entries.putIfAbsent(key, entry);
			if (earlier != null) {
				this.problems.add(keyLine,
						"key '%s' a second time (first in line %d)".formatted(key, earlier.keyLine()), "each key once");
			}
		}
		return new YamlNode.Mapping(entries, line);
	}

}
