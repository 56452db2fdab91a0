package se.rodtrad.benchmark.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import se.rodtrad.plan.Element;

/**
 * What is asked. Each has a GraphQL document and a Cypher statement of its name, and a
 * method of {@link Floor}.
 */
enum Question {

	/** The activities below a goal, with their units. */
	ACTIVITIES,
	/** Everything below a goal, and the links between. */
	TREE,
	/** From an activity up to the vision, and how well the goals are fulfilled. */
	CHAIN,
	/** The goals that lead to no strategy. */
	ORPHANS;

	/** The day that everything must hold on. */
	static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	/** The period that something was measured in. */
	static final Element.Period PERIOD = Element.Period.parse("2016").orElseThrow();

	/**
	 * Whether what the answer is made of is kept, so that the first answer costs more.
	 */
	boolean isKept() {
		return this == CHAIN || this == ORPHANS;
	}

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
