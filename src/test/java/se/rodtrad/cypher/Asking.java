package se.rodtrad.cypher;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Units;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

/**
 * A region on a day, asked in both ways: a question in Cypher, and the plan as the
 * service has it.
 *
 * @param region the region
 * @param plan its plan
 * @param at the day
 */
record Asking(LibraryDatabase database, String region, PlanGraph plan, LocalDate at) {

	private static final SteeringModels MODELS = ShippedModels.all();

	private static final List<String> SAMPLE_DAYS = List.of("2021-03-01", "2026-11-21");

	private static final List<String> SEEDED_DAYS = List.of("2023-12-31", "2024-06-01");

	/** Every region on some days, some of them first days of something. */
	static List<Asking> everywhere(LibraryDatabase database) {
		return LibraryDatabase.regions()
			.stream()
			.flatMap((region) -> (LibraryDatabase.SAMPLES.contains(region) ? SAMPLE_DAYS : SEEDED_DAYS).stream()
				.map((day) -> new Asking(database, region, database.plan(region), LocalDate.parse(day))))
			.toList();
	}

	/** The rows of an answer, each with the values of its columns. */
	List<List<@Nullable Object>> rows(String question, Map<String, Object> further) {
		return records(question, further).stream().map(Asking::row).toList();
	}

	/** The rows of an answer, with the names of their columns. */
	List<Record> records(String question, Map<String, Object> further) {
		Map<String, Object> parameters = new HashMap<>(further);
		parameters.put("region", this.region);
		parameters.put("at", this.at);
		parameters.putIfAbsent("limit", 100_000);
		return this.database.run(Question.of(question).statement(), parameters).records();
	}

	private static List<@Nullable Object> row(Record answer) {
		return answer.values().stream().<@Nullable Object>map(Value::asObject).toList();
	}

	/** A row of an answer; what is empty is not stated. */
	static List<@Nullable Object> row(@Nullable Object... values) {
		return Stream.<@Nullable Object>of(values).<@Nullable Object>map(Asking::stated).toList();
	}

	private static @Nullable Object stated(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case String text when text.isEmpty() -> null;
			case Integer number -> number.longValue();
			case Optional<?> optional -> optional.map(Asking::stated).orElse(null);
			default -> value;
		};
	}

	Optional<SteeringModel> model() {
		return MODELS.governing(this.plan.region(), this.at);
	}

	/** The indexes of the elements of a label. */
	IntStream all(Label label) {
		int first = this.plan.firstIndex(label);
		return IntStream.range(first, first + this.plan.elements(label).size());
	}

	/** Eight or so of the elements of a label, or all when there are fewer. */
	IntStream some(Label label) {
		int step = Math.max(1, this.plan.elements(label).size() / 8);
		return all(label).filter((element) -> element % step == 0);
	}

	Element element(int index) {
		return this.plan.element(index);
	}

	String key(int index) {
		return element(index).key();
	}

	/** The key and the name of the unit that owns an element, or nothing twice. */
	List<@Nullable Object> unit(int element) {
		OptionalInt unit = Units.at(this.plan, this.at).of(element);
		return unit.isPresent() ? List.of(key(unit.getAsInt()), element(unit.getAsInt()).name())
				: Arrays.asList(null, null);
	}

	/** Label, key, kind and name of an element, and its unit. */
	List<@Nullable Object> described(int index) {
		Element element = element(index);
		List<@Nullable Object> unit = unit(index);
		return row(element.label().graphName(), element.key(), element.kind(), element.name(), unit.get(0),
				unit.get(1));
	}

	@Override
	public String toString() {
		return this.region + " on " + this.at;
	}

}
