package se.rodtrad.transfer.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.ledger.Chain;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphBuilder;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.table.Cell;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.table.Row;
import se.rodtrad.transfer.table.Table;
import se.rodtrad.transfer.table.TableFile;
import se.rodtrad.transfer.writing.PlanFile;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.read;

/** A file that was made from a plan makes the same plan, and changes nothing of it. */
class WrittenPlanTests {

	@TempDir
	Path folder;

	static List<Path> samples() throws Exception {
		return SampleTests.samples();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void sampleComesBackAsItWas(Path sample) throws Exception {
		String id = Files.readAllLines(sample.resolve("region.csv")).get(1).split(";", -1)[0];
		PlanGraph plan = planOf(read(sample, PlanGraph.empty(new Region(id, "", "", "", List.of()))));
		for (Path file : written(plan)) {
			assertComesBack(file, plan);
			assertThat(notes(file)).containsExactly("# härifrån");
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 101, 102, 103, 104, 105, 106, 107, 108 })
	void anyPlanComesBackAsItWas(long seed) throws Exception {
		PlanGraph plan = new RandomWorkbook(seed, Language.SWEDISH).plan();
		for (Path file : written(plan)) {
			assertComesBack(file, plan);
		}
	}

	private static void assertComesBack(Path file, PlanGraph plan) {
		PlanGraph empty = PlanGraph.empty(new Region(plan.region().id(), "", "", "", List.of()));
		PlanGraph made = planOf(read(file, empty));
		assertThat(made.facts()).containsExactlyElementsOf(plan.facts().toList());
		assertThat(Chain.digest(made)).isEqualTo(Chain.digest(plan));
		PlanReading again = read(file, plan);
		assertThat(again.problems()).isEmpty();
		assertThat(again.draft().delta().isEmpty()).isTrue();
	}

	@Test
	void samePlanGivesTheSameBytesAsCsv() throws Exception {
		PlanGraph plan = new RandomWorkbook(7, Language.SWEDISH).plan();
		assertThat(written(plan).getLast()).hasSameBinaryContentAs(written(plan).getLast());
	}

	@Test
	void linksStandInColumnsWhereThoseSayAllOfThem() throws Exception {
		PlanGraph plan = aPlan(
				List.of(goal("A", ""), goal("B", ""), goal("B (2)", ""), goal("C", ""), unit("B"), unit("U")),
				List.of(contributes("A", "C", 1, Validity.ALWAYS), contributes("C", "B", 2, Validity.ALWAYS),
						contributes("A", "B", 3, Validity.ALWAYS),
						contributes("B", "C", 1, new Validity(Validity.ALWAYS.from(), java.time.LocalDate.MAX)),
						contributes("B", "C", 1, Validity.from(java.time.LocalDate.of(2025, 1, 1))),
						Link.of(new Element.Id(Label.GOAL, "A"), LinkType.OWNED_BY,
								new Element.Id(Label.ORG_UNIT, "B")),
						Link.of(new Element.Id(Label.GOAL, "B"), LinkType.OWNED_BY,
								new Element.Id(Label.ORG_UNIT, "B")),
						Link.of(new Element.Id(Label.GOAL, "B"), LinkType.OWNED_BY,
								new Element.Id(Label.ORG_UNIT, "U"))));
		Path file = written(plan).getFirst();
		assertComesBack(file, plan);
		assertThat(rows(file, "Mål").stream().map((row) -> row.cell(0).shown() + ": " + row.cell(8).shown()))
			.containsExactly("nyckel: bidrar till", "A: B (3)|C", "B: ", "B (2): ", "C: ");
		assertThat(rows(file, "Länkar").stream()
			.skip(1)
			.map((row) -> "%s %s %s".formatted(row.cell(1).shown(), row.cell(0).shown(), row.cell(2).shown())))
			.containsExactly("B bidrar till C", "B bidrar till C", "B tillhör B", "B tillhör U", "C bidrar till B");
	}

	@Test
	void whatACellCannotHoldIsNamedOnTheLastSheet() throws Exception {
		PlanGraph plan = aPlan(List.of(goal("A", " med blanka "), goal("B", "x\u0001"), goal("C", "y".repeat(40_000)),
				goal("D", "_x0041_x0042_ rätt"), goal("#E", "")), List.of());
		for (Path file : written(plan)) {
			List<String> notes = notes(file);
			boolean isEnglish = notes.get(1).contains("cells");
			assertThat(notes.get(1)).startsWith(isEnglish ? "# 4 cells" : "# 4 celler");
			assertThat(notes.subList(2, 6))
				.containsExactlyElementsOf(Stream.of("2: nyckel", "3: kortnamn", "4: kortnamn", "5: kortnamn")
					.map((place) -> isEnglish
							? "# Goals " + place.replace("nyckel", "key").replace("kortnamn", "short name")
							: "# Mål " + place)
					.toList());
		}
	}

	private static PlanGraph aPlan(List<Element> elements, List<Link> links) {
		PlanGraphBuilder builder = new PlanGraphBuilder(
				new Region("r", "Region R", "", "", List.of(new Region.Governance("rjh-2021", Validity.ALWAYS))), 1);
		elements.forEach(builder::add);
		links.forEach(builder::add);
		return builder.build();
	}

	private static Element goal(String key, String shortName) {
		return ElementType.of(Label.GOAL)
			.create(key, Validity.ALWAYS, Element.Origin.NONE,
					java.util.Map.of("kind", "vision", "text", "Text", "shortName", shortName));
	}

	private static Element unit(String key) {
		return ElementType.of(Label.ORG_UNIT)
			.create(key, Validity.ALWAYS, Element.Origin.NONE, java.util.Map.of("kind", "board", "name", "Enhet"));
	}

	private static Link contributes(String from, String to, double weight, Validity validity) {
		return new Link(new Element.Id(Label.GOAL, from), LinkType.CONTRIBUTES_TO, new Element.Id(Label.GOAL, to),
				validity, weight, java.util.Map.of());
	}

	/** The plan as a workbook and as CSV, in both languages. */
	private List<Path> written(PlanGraph plan) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Language language : Language.values()) {
			Path workbook = Files.createTempFile(this.folder, "plan", ".xlsx");
			try (OutputStream out = Files.newOutputStream(workbook)) {
				PlanFile.workbook(plan, language, List.of("härifrån"), out);
			}
			files.add(workbook);
			Path zip = Files.createTempFile(this.folder, "plan", ".zip");
			try (OutputStream out = Files.newOutputStream(zip)) {
				PlanFile.csv(plan, language, List.of("härifrån"), out);
			}
			files.add(zip);
		}
		return files;
	}

	private static List<String> notes(Path file) {
		return rows(file, "Läs mig", "lasmig", "Read me", "readme").stream().map((row) -> row.cell(0).shown()).toList();
	}

	private static List<Row> rows(Path file, String... names) {
		try (TableFile tables = TableFile.open(file, String.valueOf(file.getFileName()), FileLimits.DEFAULT)) {
			Table table = tables.tables()
				.stream()
				.filter((candidate) -> List.of(names).contains(candidate.name()))
				.findFirst()
				.orElseThrow();
			try (Stream<Row> rows = table.rows()) {
				return rows.filter((row) -> row.cells().stream().anyMatch((cell) -> !(cell instanceof Cell.Empty)))
					.toList();
			}
		}
	}

}
