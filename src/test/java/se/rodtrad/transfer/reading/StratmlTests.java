package se.rodtrad.transfer.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.transfer.stratml.Spans;
import se.rodtrad.transfer.table.FileLimits;
import se.rodtrad.transfer.writing.StratmlPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.read;
import static se.rodtrad.transfer.reading.ReadingFixture.shown;

/** Plans go out as StratML Part 2 and come in as such. */
class StratmlTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

	private static final Path FOREIGN = Path.of("src/test/resources/stratml/foreign.xml");

	@TempDir
	Path folder;

	static PlanReading readNew(Path file, String model) {
		return new PlanReader(ShippedModels.all(), FileLimits.DEFAULT, 1_000).read(file,
				String.valueOf(file.getFileName()),
				new PlanDraft(PlanGraph.empty(new Region("ny", "", "", "", List.of()))), Optional.of(model),
				ReadingProgress.NONE);
	}

	private Path file(String content) throws Exception {
		return Files.writeString(this.folder.resolve("plan.xml"), content);
	}

	static byte[] written(PlanGraph part) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		StratmlPlan.write(part, "/there", out);
		return out.toByteArray();
	}

	private static void assertValid(byte[] document) throws Exception {
		Validator validator = SchemaFactory.newDefaultInstance()
			.newSchema(Path.of("src/test/resources/stratml/part2.xsd").toFile())
			.newValidator();
		validator.validate(new StreamSource(new ByteArrayInputStream(document)));
	}

	@ParameterizedTest
	@CsvSource({ "region-exempel-nord, rjh-2021", "region-exempel-vast, halland-2019" })
	void whatADocumentHoldsComesBackAsItWas(String sample, String model) throws Exception {
		Path samples = Path.of("src/main/resources/samples").resolve(sample);
		String id = Files.readAllLines(samples.resolve("region.csv")).get(1).split(";", -1)[0];
		PlanGraph plan = planOf(read(samples, PlanGraph.empty(new Region(id, "", "", "", List.of()))));
		assertComesBack(StratmlPlan.part(plan, DAY, Optional.empty()), model, 80);
		for (Element each : plan.elements(Label.DOCUMENT_VERSION)) {
			int index = plan.find(each.id()).orElseThrow();
			boolean hasGoals = plan.isValid(index, DAY) && plan.outgoing(index, LinkType.CONTAINS)
				.stream()
				.anyMatch((link) -> plan.isLinkValid(link, DAY) && plan.label(plan.to(link)) == Label.GOAL
						&& !plan.kind(plan.to(link)).equals("vision"));
			if (hasGoals) {
				assertComesBack(StratmlPlan.part(plan, DAY, Optional.of(each.key())), model, 1);
			}
		}
	}

	private void assertComesBack(PlanGraph part, String model, int least) throws Exception {
		byte[] document = written(part);
		assertValid(document);
		assertThat(part.elements(Label.GOAL)).hasSizeGreaterThanOrEqualTo(least);
		PlanReading reading = readNew(Files.write(this.folder.resolve("plan.xml"), document), model);
		assertThat(shown(reading)).isEmpty();
		PlanGraph plan = planOf(reading);
		assertThat(facts(plan)).containsExactlyInAnyOrderElementsOf(facts(part));
		byte[] again = written(StratmlPlan.part(plan, DAY,
				part.elements(Label.DOCUMENT_VERSION).stream().map(Element::key).findFirst()));
		assertThat(withoutRegion(again)).isEqualTo(withoutRegion(document));
	}

	/** What it says beside the region, and periods, which values bring along. */
	private static List<String> facts(PlanGraph plan) {
		return plan.facts()
			.filter((fact) -> !(fact instanceof Region) && !(fact instanceof Element.Period))
			.map(StratmlTests::text)
			.sorted()
			.toList();
	}

	private static String text(Fact fact) {
		return fact.subject() + " " + fact.stated();
	}

	private static String withoutRegion(byte[] document) {
		return new String(document, StandardCharsets.UTF_8).replaceAll("orgunit\\.region_x0020_[^<]*", "");
	}

	@Test
	void chainBecomesGoalsAndObjectivesOfThem() throws Exception {
		PlanGraph plan = aPlan().goal("V", "vision")
			.with("text", "Ett gott liv")
			.goal("S1", "strategy")
			.contributesTo("V")
			.goal("M 1", "strategic_goal")
			.with("text", "Vården är nära")
			.with("shortName", "Nära vård")
			.contributesTo("S1", 2)
			.measuredBy("I1")
			.ownedBy("RS")
			.goal("M2", "strategic_goal")
			.partOfGoal("M 1")
			.contributesTo("S1")
			.measuredBy("I1", 3)
			.activity("A1", "activity")
			.with("title", "Drop-in")
			.implementing("M2")
			.unit("RS", "board")
			.with("name", "Regionstyrelsen")
			.value(target("M 1", "2025", 90))
			.value(measured("2025", 84.5))
			.value(measured("2025-YTD04", 80))
			.build();
		byte[] document = written(StratmlPlan.part(plan, DAY, Optional.empty()));
		assertValid(document);
		assertThat(new String(document, StandardCharsets.UTF_8).replaceAll("\\n *", "\n")).contains("""
				<Vision>
				<Description>Ett gott liv
				Röd tråd, Mål:
				typ: vision
				""").contains("""
				<Goal>
				<Name>S1</Name>
				<Description></Description>
				<Identifier>goal.S1</Identifier>
				""").contains("""
				<Objective>
				<Name>Nära vård</Name>
				<Description>Vården är nära</Description>
				<Identifier>goal.M_x0020_1</Identifier>
				<Stakeholder StakeholderTypeType="Organization">
				<Name>Regionstyrelsen</Name>
				<Role>
				<Name>Ansvarig</Name>
				<RoleType>Performer</RoleType>
				</Role>
				</Stakeholder>
				""").contains("bidrar till: S1 (2)").contains("mäts med: I1 (3)").contains("""
				<MeasurementInstance>
				<TargetResult>
				<StartDate>2025-01-01</StartDate>
				<EndDate>2025-12-31</EndDate>
				<NumberOfUnits>90</NumberOfUnits>
				""").contains("<NumberOfUnits>84.5</NumberOfUnits>").contains("period: 2025-YTD04").contains("""
				<Relationship RelationshipType="Peer_To">
				<ReferentIdentifier>indicator.I1</ReferentIdentifier>
				</Relationship>
				</PerformanceIndicator>
				<PerformanceIndicator ValueChainStage="Output_Processing">
				<MeasurementDimension>Drop-in</MeasurementDimension>
				""");
	}

	private static Value.Target target(String goal, String period, double value) {
		Element.Id owner = new Element.Id(Label.GOAL, goal);
		return new Value.Target(Value.Target.keyOf(owner, "I1", "", period, Value.ALL, Validity.ALWAYS),
				Validity.ALWAYS, Element.Origin.NONE, owner, "I1", "", period, Value.ALL, Value.Target.Kind.AT_LEAST,
				OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	private static Value.Measurement measured(String period, double value) {
		return new Value.Measurement(Element.Origin.NONE, "I1", "", period, Value.ALL, OptionalDouble.of(value),
				OptionalDouble.empty(), OptionalDouble.empty(), Value.Measurement.State.FINAL, "");
	}

	@Test
	void documentOfOthersBecomesAPlanOfTheModel() throws Exception {
		assertValid(Files.readAllBytes(FOREIGN));
		PlanReading reading = readNew(FOREIGN, "rjh-2021");
		PlanGraph plan = planOf(reading);
		assertThat(plan.region().name()).isEqualTo("Region Annorstädes");
		assertThat(plan.region().steeringModelAt(DAY)).contains("rjh-2021");
		assertThat(goals(plan)).containsExactlyInAnyOrder("_v vision Ett gott liv",
				"_g1 strategy Vården finns nära alla", "_o1 strategic_goal Korta köer",
				"Goal3 strategic_goal Fler hembesök");
		assertThat(links(plan)).containsExactlyInAnyOrder("_g1 CONTRIBUTES_TO _v", "_g1 OWNED_BY _hn",
				"_o1 CONTRIBUTES_TO _g1", "_o1 MEASURED_BY _i1", "Goal3 CONTRIBUTES_TO _g1", "Goal3 MEASURED_BY _i1",
				"DocumentVersion4 CONTAINS _g1", "DocumentVersion4 CONTAINS _o1", "DocumentVersion4 CONTAINS Goal3");
		assertThat(plan.values().targets()).extracting((target) -> target.period() + " " + target.value().orElseThrow())
			.containsExactly("2025 90.0");
		assertThat(plan.values().measurements())
			.extracting((value) -> value.period() + " " + value.value().orElseThrow() + " " + value.note())
			.containsExactly("2025 84.5 Bättre än förra året");
		Element.DocumentVersion version = (Element.DocumentVersion) plan.elements(Label.DOCUMENT_VERSION).getFirst();
		assertThat(version.horizonTo()).contains(LocalDate.of(2028, 1, 1));
		assertThat(version.documentDate()).contains(LocalDate.of(2024, 11, 20));
		assertThat(version.publishedIn()).containsExactly("https://example.org/plan.xml");
	}

	private static List<String> goals(PlanGraph plan) {
		return plan.elements(Label.GOAL)
			.stream()
			.map(Element.Goal.class::cast)
			.map((goal) -> "%s %s %s".formatted(goal.key(), goal.kind(), goal.text()))
			.toList();
	}

	private static List<String> links(PlanGraph plan) {
		return Stream.iterate(0, (link) -> link < plan.linkCount(), (link) -> link + 1)
			.map(plan::link)
			.map((link) -> "%s %s %s".formatted(link.from().key(), link.type(), link.to().key()))
			.toList();
	}

	@Test
	void whatAPlanCannotHoldIsToldWithItsLine() {
		PlanReading reading = readNew(FOREIGN, "rjh-2021");
		assertThat(shown(reading)).containsExactlyInAnyOrder("left_out StratML!5 'PerformancePlanOrReport/Description'",
				"left_out StratML!9 'Acronym'", "left_out StratML!23 'Value/Description'",
				"left_out StratML!31 'SequenceIndicator'", "left_out StratML!35 'Stakeholder'",
				"left_out StratML!62 'TargetResult (2025-07-01 – 2026-06-30)'", "left_out StratML!89 'GivenName'",
				"supposed_kind StratML!12 'Organization: unit'", "supposed_kind StratML!16 'Vision: vision'",
				"supposed_kind StratML!23 'Value: sustainability'", "supposed_kind StratML!27 'Goal: strategy'",
				"supposed_kind StratML!38 'Objective: strategic_goal'");
		assertThat(reading.hasErrors()).isFalse();
	}

	@Test
	void documentOfTheOlderStandardIsReadToo() throws Exception {
		PlanGraph plan = planOf(readNew(file("""
				<PerformancePlanOrReport xmlns="http://www.stratml.net/PerformancePlanOrReport" Type="Performance_Plan">
				<Name>P</Name><StrategicPlanCore><Goal><Name>G</Name><Description/>
				<Objective><Name>O</Name><PerformanceIndicator><MeasurementDimension>I</MeasurementDimension>
				<UnitOfMeasurement/><MeasurementInstance><TargetResult><Description/><NumberOfUnits>1</NumberOfUnits>
				<StartDate>2025-01-01</StartDate><EndDate>2025-04-30</EndDate></TargetResult></MeasurementInstance>
				</PerformanceIndicator></Objective></Goal></StrategicPlanCore></PerformancePlanOrReport>"""),
				"rjh-2021"));
		assertThat(goals(plan)).hasSize(2);
		assertThat(plan.values().targets()).extracting(Value::period).containsExactly("2025-T1");
	}

	@Test
	void faultStandsWithTheLineThatItIsOn() throws Exception {
		assertThat(shown(readNew(
				file("""
						<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">
						<Name>P</Name><StrategicPlanCore>
						<Goal><Name>G</Name><Description/><Identifier>a</Identifier>
						<Objective><Identifier>o</Identifier>
						<PerformanceIndicator><MeasurementDimension>I</MeasurementDimension><UnitOfMeasurement/>
						<MeasurementInstance>
						<TargetResult><StartDate>2025-01-01</StartDate><EndDate>2025-12-31</EndDate>
						<NumberOfUnits>många</NumberOfUnits></TargetResult></MeasurementInstance>
						</PerformanceIndicator></Objective></Goal>
						<Goal><Name>G</Name><Description/><Identifier>a</Identifier></Goal>
						</StrategicPlanCore></PerformancePlanOrReport>"""),
				"rjh-2021"))
			.stream()
			.filter((problem) -> !problem.startsWith("supposed"))).containsExactlyInAnyOrder("missing_value Mål!C4 ''",
					"duplicate Mål!10 ''", "bad_number Målvärden!D7 'många'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<a/>|not_stratml", "<PerformancePlanOrReport/>|not_stratml",
			"<PerformancePlanOrReport xmlns=\"urn:other\"/>|not_stratml",
			"<?xml version=\"1.0\" encoding=\"IBM037\"?><PerformancePlanOrReport/>|unsafe_content",
			"<PerformancePlanOrReport xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\">|damaged_file",
			"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>|unsafe_content" })
	void whatIsNoneIsRefused(String document, String code) throws Exception {
		assertThat(readNew(file(document), "rjh-2021").problems()).extracting(ImportProblem::code)
			.containsExactly(code);
	}

	@Test
	void whatIsMadeToExhaustIsRefused() throws Exception {
		String root = "<PerformancePlanOrReport xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\">";
		for (String inside : List.of("<Goal>".repeat(100), "<Name>" + "x".repeat(40_000) + "</Name>",
				"<Name a=\"" + "x".repeat(600_000), "<!--" + "<".repeat(600_000) + "-->",
				"<Name><![CDATA[" + "<".repeat(600_000) + "]]></Name>",
				IntStream.range(0, 5_000).mapToObj((i) -> "<N" + i + "/>").collect(Collectors.joining()),
				IntStream.range(0, 5_000).mapToObj((i) -> "<N a" + i + "=''/>").collect(Collectors.joining()))) {
			assertThat(readNew(file(root + inside), "rjh-2021").problems()).extracting(ImportProblem::code)
				.containsExactly("too_large");
		}
	}

	@Test
	void onlyANewRegionOfANamedModelIsMade() throws Exception {
		Path document = file(new String(Files.readAllBytes(FOREIGN), StandardCharsets.UTF_8));
		assertThat(shown(read(document))).containsExactly("no_model_named ! ''");
		assertThat(shown(read(document, aPlan().goal("M1").build(1)))).containsExactly("region_exists ! 'R'");
		assertThat(shown(readNew(document, "nowhere"))).contains("unknown_model Styrmodeller!A3 'nowhere'");
		Path workbook = Files.writeString(this.folder.resolve("Mål.csv"), "nyckel;text\nM1;Text");
		assertThat(shown(readNew(workbook, "rjh-2021"))).containsExactly("model_not_wanted ! 'rjh-2021'");
	}

	@Test
	void periodsAreToldByTheirDaysWhereThatIsEnough() {
		Set<String> told = Stream.of("2025", "2025-T2", "2025-Q3", "2025-02", "2025-YTD08", "2025-YTD04")
			.map((key) -> Element.Period.parse(key).orElseThrow())
			.map((period) -> Spans.of(period.firstDay(), period.lastDay()).orElseThrow().key())
			.collect(Collectors.toSet());
		assertThat(told).containsExactlyInAnyOrder("2025", "2025-T2", "2025-Q3", "2025-02", "2025-YTD08", "2025-T1");
	}

}
