package se.rodtrad.steering.profile;

import java.util.List;
import java.util.stream.Stream;

/** The single values of a YAML file, for tests. */
public final class YamlLeaves {

	private YamlLeaves() {
	}

	/** All of them, in order. */
	public static List<String> of(String text) {
		return leaves(YamlTree.read(text, new Problems("test")).orElseThrow()).toList();
	}

	private static Stream<String> leaves(YamlNode node) {
		return switch (node) {
			case YamlNode.Scalar scalar -> Stream.of(scalar.text());
			case YamlNode.Sequence sequence -> sequence.items().stream().flatMap(YamlLeaves::leaves);
			case YamlNode.Mapping mapping ->
				mapping.entries().values().stream().flatMap((entry) -> leaves(entry.value()));
		};
	}

}
