package se.rodtrad.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question of the library as its file has it: a comment that says what it answers, and
 * one statement.
 *
 * @param name the name of the file without its ending
 * @param swedish the question in Swedish
 * @param english the question in English
 * @param parameters what is to be given
 * @param columns the names of the columns, in order
 * @param order in what order the rows come
 * @param bounds what keeps the answer small
 * @param service what of the service answers the same
 * @param statement the statement without the comment
 */
record Question(String name, String swedish, String english, List<Parameter> parameters, List<String> columns,
		String order, String bounds, String service, String statement) {

	private static final Path DIRECTORY = Path.of("cypher/questions");

	private static final Pattern PARAMETER = Pattern.compile(" {2}\\$(\\w+) +(\\S.*?) {2,}(\\S.*?) {2,}(\\S.*)");

	private static final String FURTHER_IN = " ".repeat(10);

	private static final Pattern COLUMN = Pattern.compile(" {2}(\\w+) {2,}\\S.*");

	/** All questions, by name. */
	static List<Question> all() {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.map((file) -> file.getFileName().toString().replace(".cypher", ""))
				.sorted()
				.map(Question::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Question of(String name) {
		try {
			return read(name, Files.readAllLines(DIRECTORY.resolve(name + ".cypher")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Question read(String name, List<String> lines) {
		List<String> comment = lines.stream()
			.takeWhile((line) -> line.startsWith("//"))
			.map((line) -> line.substring(2))
			.toList();
		String statement = lines.stream().skip(comment.size()).collect(Collectors.joining("\n"));
		return new Question(name, comment.get(0).strip(), comment.get(1).strip(),
				rows(comment, "Parameters", PARAMETER).map(Parameter::of).toList(),
				rows(comment, "Columns", COLUMN).map((row) -> row.group(1)).toList(), line(comment, "Order"),
				line(comment, "Bounds"), line(comment, "Service"), statement);
	}

	/**
	 * The rows below a title, as far as they look as they should. A long one goes on
	 * below, further in.
	 */
	private static Stream<Matcher> rows(List<String> comment, String title, Pattern pattern) {
		List<String> rows = new ArrayList<>();
		comment.stream()
			.dropWhile((line) -> !line.equals(" " + title + ":"))
			.skip(1)
			.takeWhile((line) -> line.startsWith("   "))
			.forEach((line) -> rows
				.add(line.startsWith(FURTHER_IN) ? rows.removeLast() + "  " + line.strip() : line.substring(1)));
		return rows.stream().map(pattern::matcher).filter(Matcher::matches);
	}

	private static String line(List<String> comment, String title) {
		String start = " " + title + ": ";
		return comment.stream()
			.filter((line) -> line.startsWith(start))
			.map((line) -> line.substring(start.length()))
			.findFirst()
			.orElse("");
	}

	/** The parameters of the examples, as a map in Cypher. */
	String examples() {
		return this.parameters.stream()
			.map((parameter) -> parameter.name() + ": " + parameter.example())
			.collect(Collectors.joining(", ", "{", "}"));
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * Something that a question needs to be given.
	 *
	 * @param name its name, without the dollar
	 * @param type its type or range
	 * @param meaning what it is
	 * @param example an example, in Cypher
	 */
	record Parameter(String name, String type, String meaning, String example) {

		private static Parameter of(Matcher row) {
			return new Parameter(row.group(1), row.group(2), row.group(3), row.group(4));
		}

	}

}
