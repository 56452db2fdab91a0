package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * What is asked. Each has a GraphQL document and a Cypher statement of its name, and a
 * method of {@link Floor}.
 */
enum Question {

	/** The activities below a goal, with their units. */
	ACTIVITIES,
	/** Everything below a goal, and the links between. */
	TREE,
	/** From an activity up to the vision. */
	CHAIN,
	/** The goals that lead to no strategy. */
	ORPHANS;

	String graphQl() {
		return text("graphql");
	}

	String cypher() {
		return text("cypher");
	}

	/** Its name in addresses and files. */
	String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	private String text(String kind) {
		String file = "/benchmark/%s.%s".formatted(path(), kind);
		try (InputStream content = Objects.requireNonNull(Question.class.getResourceAsStream(file))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
