package se.rodtrad.cypher;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import se.rodtrad.change.IntegrityCheck;
import se.rodtrad.change.Problem;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.steering.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.cypher.Asking.row;

/** The questions of documents tell what the plan has of decisions and cases. */
@ExtendWith(LibraryDatabase.Resolver.class)
class DocumentQuestionsTests {

	private static final Comparator<Element.Decision> BY_DAY = Comparator
		.comparing((Element.Decision decision) -> decision.date().orElse(LocalDate.MAX))
		.thenComparing(Element::key);

	@Test
	void documentsComeWithTheirDecisionsAndCases(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			List<List<@Nullable Object>> expected = asking.all(Label.DOCUMENT_VERSION)
				.filter((version) -> asking.plan().isValid(version, asking.at()))
				.boxed()
				.flatMap((version) -> decided(asking, version))
				.toList();
			assertThat(asking.rows("documents-and-decisions", Map.of())).as(asking.toString()).isEqualTo(expected);
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(60);
	}

	private static Stream<List<@Nullable Object>> decided(Asking asking, int version) {
		List<Integer> decisions = ends(asking, version, LinkType.DECIDED_BY).boxed()
			.sorted(Comparator.comparing((index) -> (Element.Decision) asking.element(index), BY_DAY))
			.toList();
		return decisions.isEmpty() ? Stream.of(row(asking, version, Optional.empty()))
				: decisions.stream().map((decision) -> row(asking, version, Optional.of(decision)));
	}

	private static List<@Nullable Object> row(Asking asking, int index, Optional<Integer> decisionIndex) {
		Element.DocumentVersion version = (Element.DocumentVersion) asking.element(index);
		List<String> cases = ends(asking, index, LinkType.REGISTERED_IN).mapToObj((end) -> asking.element(end).name())
			.sorted()
			.toList();
		Optional<Element.Decision> decision = decisionIndex.map((found) -> (Element.Decision) asking.element(found));
		Optional<String> taker = decisionIndex
			.flatMap((found) -> ends(asking, found, LinkType.TAKEN_BY).mapToObj((end) -> asking.element(end).name())
				.findFirst());
		return Asking.row(version.key(), asking.plan().kind(index), version.name(), version.versionNo(),
				lower(version.status()), cases, decision.map(Element::key), decision.flatMap(Element.Decision::date),
				decision.map(Element.Decision::paragraph),
				decision.flatMap(Element.Decision::type).map(DocumentQuestionsTests::lower), taker);
	}

	private static String lower(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}

	/** What an element is linked to on the day, once each, in order. */
	private static IntStream ends(Asking asking, int element, LinkType type) {
		return asking.plan()
			.outgoing(element, type)
			.stream()
			.filter((link) -> asking.plan().isLinkValid(link, asking.at()))
			.map(asking.plan()::to)
			.distinct();
	}

	@Test
	void decidedWithoutDecisionOrCaseIsWhatTheChecksRefuse(LibraryDatabase database) {
		int rows = 0;
		for (Asking asking : Asking.everywhere(database)) {
			List<Problem> problems = new IntegrityCheck(ShippedModels.all()).problems(asking.plan());
			List<String> expected = Stream.of("decided_without_decision", "decided_without_case")
				.flatMap((code) -> problems.stream().filter((problem) -> problem.code().equals(code)))
				.map((problem) -> ((Element.Id) problem.subject()).key())
				.filter((key) -> asking.plan()
					.isValid(asking.plan().find(Label.DOCUMENT_VERSION, key).orElseThrow(), asking.at()))
				.distinct()
				.sorted()
				.toList();
			List<List<@Nullable Object>> answer = asking.rows("decided-without-decision", Map.of());
			assertThat(answer.stream().<@Nullable Object>map(List::getFirst).toList()).as(asking.toString())
				.isEqualTo(expected);
			answer.forEach((found) -> assertThat(found).isEqualTo(counted(asking, (String) found.getFirst())));
			rows += expected.size();
		}
		assertThat(rows).isGreaterThan(3);
	}

	private static List<@Nullable Object> counted(Asking asking, @Nullable String key) {
		int version = asking.plan().find(Label.DOCUMENT_VERSION, String.valueOf(key)).orElseThrow();
		return Asking.row(key, asking.element(version).name(), count(asking, version, LinkType.DECIDED_BY),
				count(asking, version, LinkType.REGISTERED_IN));
	}

	private static int count(Asking asking, int version, LinkType type) {
		return (int) asking.plan().outgoing(version, type).stream().map(asking.plan()::to).distinct().count();
	}

}
