package se.rodtrad.graphiql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A ready question: a GraphQL document whose leading comments say what it asks.
 *
 * @param name what its file is called, without ending
 * @param swedish what it asks, in Swedish
 * @param english what it asks, in English
 * @param variables the values of its variables, as JSON
 * @param query the document without the comments that are told here
 */
public record Example(String name, String swedish, String english, String variables, String query) {

	private static final String SWEDISH = "# sv:";

	private static final String ENGLISH = "# en:";

	private static final String VARIABLES = "# variables:";

	/** Reads the text of a file. */
	static Example parse(String name, String text) {
		Map<Boolean, List<String>> lines = text.lines().collect(Collectors.partitioningBy(Example::isHeader));
		List<String> header = lines.getOrDefault(true, List.of());
		return new Example(name, value(name, header, SWEDISH), value(name, header, ENGLISH),
				value(name, header, VARIABLES), String.join("\n", lines.getOrDefault(false, List.of())).strip() + "\n");
	}

	private static boolean isHeader(String line) {
		return line.startsWith(SWEDISH) || line.startsWith(ENGLISH) || line.startsWith(VARIABLES);
	}

	private static String value(String name, List<String> header, String mark) {
		return header.stream()
			.filter((line) -> line.startsWith(mark))
			.map((line) -> line.substring(mark.length()).strip())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Example %s: expected a line «%s …»".formatted(name, mark)));
	}

}
