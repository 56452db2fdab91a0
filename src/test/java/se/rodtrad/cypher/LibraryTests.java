package se.rodtrad.cypher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;

/** Every question says what it answers and what it needs, and has bounds. */
class LibraryTests {

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	/** Paths of any length: {@code [*]}, {@code ()+}, {@code ()*}, {@code {1,}}. */
	private static final Pattern WITHOUT_END = Pattern.compile("\\[[^\\]]*\\*|\\)[+*]|\\{\\d*,\\}");

	static List<Question> questions() {
		return Question.all();
	}

	@Test
	void thereAreAtLeastTwelveQuestions() {
		assertThat(questions()).hasSizeGreaterThanOrEqualTo(12);
	}

	@ParameterizedTest
	@MethodSource("questions")
	void questionSaysWhatItAnswersInSwedishAndInEnglish(Question question) {
		assertThat(question.swedish()).containsPattern("\\?");
		assertThat(question.english()).containsPattern("\\?").matches("(Which|What|How|Why|Where) .*");
		assertThat(question.order()).endsWith(".");
		assertThat(question.bounds()).contains("$limit rows").endsWith(".");
		assertThat(question.service()).endsWith(".");
		assertThat(question.columns()).isNotEmpty().doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void parametersAreThoseThatAreDescribed(Question question) {
		assertThat(question.parameters()).extracting(Question.Parameter::name)
			.containsExactlyInAnyOrderElementsOf(PARAMETER.matcher(question.statement())
				.results()
				.map((match) -> match.group(1))
				.distinct()
				.toList())
			.startsWith("region", "at")
			.endsWith("limit");
	}

	@ParameterizedTest
	@MethodSource("questions")
	void questionHasBoundsAndNoValuesOfItsOwn(Question question) {
		assertThat(question.statement()).contains("LIMIT $limit").doesNotContain(";", "exempel");
		assertThat(question.statement()).doesNotContainPattern(WITHOUT_END);
	}

	@Test
	void readmeListsEveryQuestionWithItsParameters() throws IOException {
		String readme = Files.readString(Path.of("cypher/README.md"));
		for (Question question : questions()) {
			String parameters = String.join(", ",
					question.parameters()
						.stream()
						.map(Question.Parameter::name)
						.filter((name) -> !List.of("region", "at", "limit").contains(name))
						.map((name) -> "`" + name + "`")
						.toList());
			assertThat(readme).contains("| [`%1$s`](questions/%1$s.cypher) | %2$s<br>%3$s | %4$s |".formatted(
					question.name(), question.swedish(), question.english(), parameters.isEmpty() ? "–" : parameters));
		}
		assertThat(Pattern.compile("\\(questions/").matcher(readme).results()).hasSameSizeAs(questions());
	}

	@Test
	void readmeTellsWhatTheShippedModelsSay() throws IOException {
		String readme = Files.readString(Path.of("cypher/README.md"));
		for (SteeringModel model : ShippedModels.all().all()) {
			assertThat(readme).contains("""
					// %s
					:param topKinds => %s
					:param kinds => %s
					:param asks => %s
					""".formatted(model.id(), ModelParameters.cypher(ModelParameters.topKinds(model)),
					ModelParameters.cypher(ModelParameters.measurableKinds(model)),
					ModelParameters.cypher(ModelParameters.asks(model))));
		}
	}

}
