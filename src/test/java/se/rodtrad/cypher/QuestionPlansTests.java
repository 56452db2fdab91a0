package se.rodtrad.cypher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.Record;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the server would go about each question: it begins where an index leads, and finds
 * nothing to warn of; and the examples that the questions give have an answer.
 */
@ExtendWith(LibraryDatabase.Resolver.class)
class QuestionPlansTests {

	/** Where a plan may begin: at an index, or at what an outer part of it has found. */
	private static final Set<String> STARTS = Set.of("NodeUniqueIndexSeek", "NodeIndexSeek", "MultiNodeIndexSeek",
			"Argument", "Unwind");

	/** The flags of the protocol for "no rows asked for": what every EXPLAIN says. */
	private static final Set<String> QUIET = Set.of("00001", "00000", "02000");

	static List<Question> questions() {
		return Question.all();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void questionBeginsAtAnIndexAndJoinsNothingByForce(Question question, LibraryDatabase database) {
		EagerResult result = database.run("EXPLAIN " + question.statement(), examples(question, database));
		List<Plan> operators = operators(result.summary().plan()).toList();
		assertThat(operators).extracting(QuestionPlansTests::name)
			.doesNotContain("CartesianProduct", "AllNodesScan", "NodeByLabelScan")
			.anyMatch((name) -> name.endsWith("IndexSeek"));
		assertThat(operators.stream().filter((operator) -> operator.children().isEmpty()))
			.extracting(QuestionPlansTests::name)
			.isSubsetOf(STARTS);
		assertThat(result.summary().gqlStatusObjects())
			.noneMatch((status) -> status instanceof GqlNotification || !QUIET.contains(status.gqlStatus()));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void exampleIsAnsweredWithTheColumnsThatAreDescribed(Question question, LibraryDatabase database) {
		EagerResult result = database.run(question.statement(), examples(question, database));
		assertThat(result.keys()).isEqualTo(question.columns());
		if (!question.name().equals("decided-without-decision")) {
			assertThat(result.records()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void limitIsKeptAndChangesNothingElse(Question question, LibraryDatabase database) {
		Map<String, Object> all = examples(question, database);
		List<Record> rows = database.run(question.statement(), all).records();
		Map<String, Object> two = new HashMap<>(all);
		two.put("limit", 2);
		assertThat(database.run(question.statement(), two).records())
			.isEqualTo(rows.subList(0, Math.min(2, rows.size())));
	}

	private static Map<String, Object> examples(Question question, LibraryDatabase database) {
		return database.run("RETURN " + question.examples() + " AS examples", Map.of())
			.records()
			.getFirst()
			.get("examples")
			.asMap();
	}

	private static Stream<Plan> operators(Plan plan) {
		return Stream.concat(Stream.of(plan), plan.children().stream().<Plan>flatMap((child) -> operators(child)));
	}

	/** Without the name of the database. */
	private static String name(Plan plan) {
		return plan.operatorType().replaceAll("[@(].*", "");
	}

}
