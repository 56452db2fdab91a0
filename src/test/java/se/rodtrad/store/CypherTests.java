package se.rodtrad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.Record;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Cypher beside the sources: the server plans every statement and finds nodes by
 * their keys, and what {@code cypher/README.md} says of the graph is so.
 */
@SpringBootTest(classes = StoreContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class CypherTests {

	private static final Set<NotificationClassification> WORRYING = Set.of(NotificationClassification.DEPRECATION,
			NotificationClassification.PERFORMANCE);

	@TempDir
	private static Path data;

	@Autowired
	private Driver driver;

	@Autowired
	private PlanStore store;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri", () -> "");
		properties.add("rodtrad.data-dir", () -> data);
	}

	@Test
	void serverPlansEveryStatementAndFindsNothingSlowOrDeprecatedInIt() {
		for (Statement statement : Statement.values()) {
			EagerResult result = ask("EXPLAIN " + statement.text(), Map.of());
			assertThat(result.summary().hasPlan()).isTrue();
			assertThat(result.summary().gqlStatusObjects()).as(statement.fileName())
				.noneMatch((status) -> status instanceof GqlNotification notification
						&& notification.classification().filter(WORRYING::contains).isPresent());
		}
	}

	@Test
	void wholeRegionIsFoundByTheIndexesOfItsLabels() {
		assertThat(operators(ask("EXPLAIN " + Statement.LOAD_ELEMENTS.text(), Map.of()).summary().plan()))
			.filteredOn((operator) -> operator.startsWith("NodeUniqueIndexSeek"))
			.hasSize((int) Arrays.stream(Label.values()).filter((label) -> !label.isValue()).count());
	}

	@Test
	void nodeOfADynamicLabelIsFoundByItsKeyAndNotByLookingAtAllOfThem() {
		this.store.commit(PlanGenerator.of("many", 1).elements(2000).draft(), Signature.of(Signature.How.IMPORT),
				CommitProgress.NONE);
		Map<String, Object> row = Map.of("fromLabel", "Activity", "from", "A1", "type", "IMPLEMENTS", "toLabel", "Goal",
				"to", "M1");
		ProfiledPlan plan = ask("PROFILE " + Statement.REMOVE_LINKS.text(),
				Map.of("regionId", "many", "rows", List.of(row)))
			.summary()
			.profile();
		assertThat(hits(plan)).isBetween(1L, 100L);
	}

	@Test
	void readmeNamesEveryLabelWithItsPropertiesAndNoOther() throws IOException {
		String elements = section("Elements");
		assertThat(firstCells(elements)).containsExactlyElementsOf(elementLabels().map(Label::graphName).toList());
		elementLabels().forEach((label) -> ElementType.of(label).properties().forEach((property) -> {
			assertThat(row(elements, label.graphName())).contains("`" + property.name() + "`");
			assertThat(row(elements, label.graphName())).contains(String.join(", ", property.choices()));
		}));
	}

	@Test
	void readmeNamesEveryLinkTypeWithItsPropertiesAndNoOther() throws IOException {
		String links = section("Links");
		assertThat(firstCells(links))
			.containsExactlyElementsOf(Arrays.stream(LinkType.values()).map(LinkType::name).toList());
		for (LinkType type : LinkType.values()) {
			String row = row(links, type.name());
			type.properties().forEach((property) -> assertThat(row).contains("`" + property.name() + "`"));
			type.from().forEach((label) -> assertThat(row).contains(label.graphName()));
			assertThat(row.contains("`weight`")).as(row).isEqualTo(type.isWeighted());
		}
	}

	@Test
	void readmeKnowsEveryLabelAndTypeThatTheStoreWrites() throws IOException {
		PlanDraft draft = new PlanDraft(PlanGraph.empty(new Region("all", "All", "", "", List.of())));
		new AnyPlan(1).fill(draft, 2);
		this.store.commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
		String readme = readme();
		List<Record> names = ask("""
				MATCH (node) WHERE node.regionId = 'all' OR node.id = 'all'
				OPTIONAL MATCH (node)-[relationship]->()
				UNWIND labels(node) + type(relationship) AS name
				RETURN DISTINCT name
				""", Map.of()).records();
		assertThat(names).hasSizeGreaterThan(Label.values().length + LinkType.values().length);
		names.forEach((row) -> assertThat(readme).contains("`" + row.get("name").asString() + "`"));
	}

	private EagerResult ask(String cypher, Map<String, Object> parameters) {
		return this.driver.executableQuery(cypher).withParameters(parameters).execute();
	}

	private static List<String> operators(Plan plan) {
		return Stream
			.concat(Stream.of(plan.operatorType()),
					plan.children().stream().flatMap((child) -> operators(child).stream()))
			.toList();
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(CypherTests::hits).sum();
	}

	private static Stream<Label> elementLabels() {
		return Arrays.stream(Label.values()).filter((label) -> !label.isValue());
	}

	private static String readme() throws IOException {
		return Files.readString(Path.of("cypher/README.md"));
	}

	private static String section(String title) throws IOException {
		String fromTitle = readme().substring(readme().indexOf("## " + title + "\n"));
		int next = fromTitle.indexOf("\n## ");
		return fromTitle.substring(0, next);
	}

	private static List<String> firstCells(String section) {
		return Pattern.compile("^\\| `(\\w+)`", Pattern.MULTILINE)
			.matcher(section)
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

	private static String row(String section, String name) {
		return section.lines().filter((line) -> line.startsWith("| `" + name + "`")).findFirst().orElseThrow();
	}

}
