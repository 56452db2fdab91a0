package se.rodtrad.cypher;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.SteeringModel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.cypher.Asking.row;

/** The questions of where the thread is broken find what the service finds. */
@ExtendWith(LibraryDatabase.Resolver.class)
class CoverageQuestionsTests {

	private static final Set<Label> THREAD = Set.of(Label.GOAL, Label.ACTIVITY);

	@Test
	void orphansAreTheOrphansOfTheService(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : governed(database)) {
			SteeringModel model = asking.model().orElseThrow();
			List<List<@Nullable Object>> expected = findings(asking, Finding.Word.ORPHAN).stream()
				.map((finding) -> asking.described(finding.element()))
				.toList();
			assertThat(asking.rows("orphans", Map.of("asks", ModelParameters.asks(model)))).as(asking.toString())
				.isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(60);
	}

	@Test
	void linksToReplacedGoalsAreWhatTheServiceFindsOutdated(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : governed(database)) {
			List<List<@Nullable Object>> expected = findings(asking, Finding.Word.OUTDATED).stream()
				.flatMap((finding) -> finding.reasons()
					.stream()
					.filter((reason) -> asking.element(reason.others().getFirst()).label() == Label.GOAL)
					.sorted((one, other) -> one.others().getFirst().compareTo(other.others().getFirst()))
					.map((reason) -> outdated(asking, finding.element(), reason)))
				.toList();
			assertThat(asking.rows("links-to-replaced-goals", Map.of())).as(asking.toString()).isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(15);
	}

	private static List<@Nullable Object> outdated(Asking asking, int element, Finding.Reason reason) {
		int old = reason.others().getFirst();
		return row(asking.element(element).label().graphName(), asking.key(element), asking.element(element).name(),
				asking.key(old), asking.element(old).name(), reason.proposed().stream().map(asking::key).toList());
	}

	@Test
	void goalsWithoutIndicatorAreTheGapsOfTheService(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : governed(database)) {
			SteeringModel model = asking.model().orElseThrow();
			List<@Nullable Object> expected = findings(asking, Finding.Word.GAP).stream()
				.filter((finding) -> finding.reasons().stream().anyMatch((reason) -> isMeasuring(model, reason)))
				.filter((finding) -> ModelParameters.measuredKinds(model)
					.contains(asking.element(finding.element()).kind()))
				.<@Nullable Object>map((finding) -> asking.key(finding.element()))
				.toList();
			List<List<@Nullable Object>> answer = asking.rows("goals-without-measurable-indicator",
					Map.of("kinds", ModelParameters.measuredKinds(model)));
			assertThat(answer.stream()
				.filter((row) -> Long.valueOf(0).equals(row.getLast()))
				.<@Nullable Object>map(List::getFirst)
				.toList()).as(asking.toString()).isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(10);
	}

	private static boolean isMeasuring(SteeringModel model, Finding.Reason reason) {
		return model.linkRules()
			.stream()
			.anyMatch((rule) -> reason.rule().filter(rule.id()::equals).isPresent()
					&& rule.types().contains(LinkType.MEASURED_BY));
	}

	private static List<Finding> findings(Asking asking, Finding.Word word) {
		return Coverages.findings(asking.plan(), asking.model().orElseThrow(), asking.at())
			.stream()
			.filter((finding) -> finding.word() == word && THREAD.contains(asking.element(finding.element()).label()))
			.toList();
	}

	private static List<Asking> governed(LibraryDatabase database) {
		return Asking.everywhere(database).stream().filter((asking) -> asking.model().isPresent()).toList();
	}

}
