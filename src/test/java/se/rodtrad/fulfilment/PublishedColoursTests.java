package se.rodtrad.fulfilment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.PlanFixture;
import se.rodtrad.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** The colours that a region published for 2024 follow from the rules, every one. */
class PublishedColoursTests {

	private static final Map<String, Colour> COLOURS = Map.of("Grön", Colour.GREEN, "Gul", Colour.YELLOW, "Röd",
			Colour.RED);

	static List<NamedCsvRecord> rows() throws IOException {
		try (Reader file = new InputStreamReader(
				Objects.requireNonNull(
						PublishedColoursTests.class.getResourceAsStream("/fulfilment/rjh-key-figures-2024.csv")),
				StandardCharsets.UTF_8); CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
			return csv.stream().toList();
		}
	}

	@Test
	void allFifteenRowsAreThere() throws IOException {
		assertThat(rows()).hasSize(15);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void theColourIsThePublishedOne(NamedCsvRecord row) {
		boolean isUp = row.getField("direction_inferred").equals("up");
		Value.Target target = Figures.target("G", "I", isUp ? Value.Target.Kind.AT_LEAST : Value.Target.Kind.AT_MOST,
				number(row, "target"), number(row, "previous_value"));
		Component component = Figures.component(PlanFixture.aPlan()
			.indicator("I")
			.with("scale", "ratio")
			.goal("G")
			.measuredBy("I")
			.value(target)
			.value(Figures.outcome("I", number(row, "outcome").orElseThrow()))
			.build(), "G", "I");
		assertThat(component.score().colour()).as(row.getField("indicator_sv"))
			.isEqualTo(COLOURS.get(row.getField("published_status")));
	}

	private static OptionalDouble number(NamedCsvRecord row, String column) {
		String text = row.getField(column);
		return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
	}

}
