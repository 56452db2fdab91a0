package se.rodtrad.rows.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.format.RowWriter;
import se.rodtrad.rows.format.Sheet;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.trace.api.Snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.rodtrad.plan.PlanFixture.aPlan;

/**
 * The matrix and its paths are what trying every path of a random plan, one by one,
 * gives.
 */
class ThreadTablesTests {

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final Set<String> STRATEGIC = Set.of("vision", "overarching_goal", "strategy", "strategic_goal");

	private final List<Table<?>> tables = new ThreadTables(new AnswerLimits(1000, 100, 50_000)).all();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void matrixAndPathsAreThoseOfTryingEveryPath(long seed) throws Exception {
		PlanGraph plan = PlanGenerator.of("r", seed).elements(200).graph();
		Map<String, List<String>> tried = new HashMap<>();
		Map<String, Double> shares = new HashMap<>();
		for (int element = 0; element < plan.size(); element++) {
			tryPaths(plan, element, new ArrayList<>(List.of(element)), tried);
		}
		goals(plan).forEach((goal) -> handDown(plan, goal, 1, plan.element(goal).key(), shares));
		List<JsonNode> paths = rows(this.tables.getLast(), plan, Optional.empty());
		assertThat(paths.stream().map((row) -> row.get("keys").asString())).hasSizeGreaterThan(200)
			.containsExactlyInAnyOrderElementsOf(tried.values().stream().flatMap(List::stream).toList());
		List<JsonNode> matrix = rows(this.tables.getFirst(), plan, Optional.empty());
		assertThat(matrix).hasSameSizeAs(tried.keySet());
		for (JsonNode row : matrix) {
			String ends = ends(row);
			List<String> between = tried.get(ends);
			assertThat(row.get("path_count").asInt()).as(ends).isEqualTo(between.size());
			assertThat(row.get("distance").asInt()).as(ends)
				.isEqualTo(between.stream().mapToInt((path) -> path.split(" > ").length - 1).min().orElseThrow());
			if (row.get("label").asString().equals("ACTIVITY")) {
				assertThat(row.get("share").asDouble()).as(ends)
					.isCloseTo(shares.getOrDefault(ends, 0.0), within(1e-9));
			}
			else {
				assertThat(row.get("share").isNull()).isTrue();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void whoGoesOnAfterARowGetsTheRest(long seed) throws Exception {
		PlanGraph plan = PlanGenerator.of("r", seed).elements(60).graph();
		for (Table<?> table : this.tables) {
			requireRest(table, plan);
		}
	}

	@Test
	void whereACycleLiesBetweenPathsAreListedButNotCounted() throws Exception {
		PlanGraph plan = aPlan().goal("S", "strategic_goal")
			.goal("G", "result_goal")
			.contributesTo("S")
			.goal("H", "result_goal")
			.contributesTo("G")
			.goal("G", "result_goal")
			.contributesTo("H")
			.activity("A")
			.implementing("H")
			.activity("B")
			.implementing("S")
			.build();
		assertThat(rows(this.tables.getFirst(), plan, Optional.empty()).stream()
			.map((row) -> Stream.of("key", "distance", "path_count", "share")
				.map((column) -> row.get(column).asString(""))
				.toList()))
			.containsExactly(List.of("G", "1", "", ""), List.of("H", "2", "", ""), List.of("A", "3", "", ""),
					List.of("B", "1", "1", "1.0"));
		assertThat(
				rows(this.tables.getLast(), plan, Optional.empty()).stream().map((row) -> row.get("keys").asString()))
			.containsExactly("G > S", "H > G > S", "A > H > G > S", "B > S");
	}

	private static <R> void requireRest(Table<R> table, PlanGraph plan) throws IOException {
		List<JsonNode> whole = rows(table, plan, Optional.empty());
		List<String> places = table.answer(question(plan, Optional.empty())).map(table.place()).toList();
		assertThat(places).isSorted().doesNotHaveDuplicates().hasSameSizeAs(whole).hasSizeGreaterThan(20);
		for (int i = 0; i < places.size(); i++) {
			assertThat(rows(table, plan, Optional.of(places.get(i)))).isEqualTo(whole.subList(i + 1, whole.size()));
		}
	}

	private static String ends(JsonNode row) {
		return row.get("key").asString() + " " + row.get("goal_key").asString();
	}

	private static List<Integer> goals(PlanGraph plan) {
		return IntStream.range(0, plan.size())
			.filter((element) -> isGoal(plan, element) && plan.isValid(element, DAY))
			.boxed()
			.toList();
	}

	private static boolean isGoal(PlanGraph plan, int element) {
		return plan.label(element) == Label.GOAL && STRATEGIC.contains(plan.kind(element));
	}

	private static void tryPaths(PlanGraph plan, int element, List<Integer> path, Map<String, List<String>> tried) {
		if (path.size() > 1 && isGoal(plan, element)) {
			List<String> keys = path.stream().map((place) -> plan.element(place).key()).toList();
			tried.computeIfAbsent(keys.getFirst() + " " + keys.getLast(), (_) -> new ArrayList<>())
				.add(String.join(" > ", keys));
		}
		for (int link = 0; link < plan.linkCount(); link++) {
			boolean isAlong = plan.type(link) != LinkType.MEASURED_BY;
			int near = isAlong ? plan.from(link) : plan.to(link);
			if (near == element && LinkType.THREAD.contains(plan.type(link)) && plan.isLinkValid(link, DAY)) {
				path.add(isAlong ? plan.to(link) : plan.from(link));
				tryPaths(plan, path.getLast(), path, tried);
				path.removeLast();
			}
		}
	}

	private static void handDown(PlanGraph plan, int goal, double share, String top, Map<String, Double> shares) {
		for (LinkType type : List.of(LinkType.CONTRIBUTES_TO, LinkType.IMPLEMENTS)) {
			List<Integer> links = plan.incoming(goal, type)
				.stream()
				.filter((link) -> plan.isLinkValid(link, DAY))
				.boxed()
				.toList();
			double sum = links.stream().mapToDouble(plan::weight).sum();
			for (int link : links) {
				double part = share * plan.weight(link) / sum;
				int below = plan.from(link);
				if (type == LinkType.IMPLEMENTS) {
					shares.merge(plan.element(below).key() + " " + top, part, Double::sum);
				}
				else {
					handDown(plan, below, part, top, shares);
				}
			}
		}
	}

	private static Question question(PlanGraph plan, Optional<String> after) {
		Snapshot snapshot = new Snapshot(plan, DAY, Optional.of(ShippedModels.find("rjh-2021")));
		return new Question(snapshot, Optional.empty(), new EnumMap<>(Parameter.class), after);
	}

	private static <R> List<JsonNode> rows(Table<R> table, PlanGraph plan, Optional<String> after) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RowWriter writer = RowFormat.NDJSON
			.open(new Sheet(table.name(), table.columns(), Locale.ENGLISH, Map.of(), Map.of(), false), out);
		table.answer(question(plan, after)).forEachOrdered((row) -> {
			for (Column<R> column : table.columns()) {
				column.value().accept(row, writer);
			}
			writer.endRow();
		});
		writer.finish(Optional.empty());
		return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
	}

}
