package se.rodtrad.transfer.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Validity;
import se.rodtrad.transfer.writing.StratmlPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.transfer.reading.ReadingFixture.planOf;
import static se.rodtrad.transfer.reading.ReadingFixture.shown;

/** Documents of StratML that say what few say. */
class StratmlEdgeTests {

	@TempDir
	Path folder;

	private PlanReading read(String inside) throws Exception {
		Path file = Files.writeString(this.folder.resolve("plan.xml"), """
				<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"><Name>P</Name>
				%s
				</PerformancePlanOrReport>""".formatted(inside));
		return StratmlTests.readNew(file, "rjh-2021");
	}

	private List<String> told(String inside) throws Exception {
		return shown(read(inside)).stream().filter((problem) -> !problem.startsWith("supposed")).toList();
	}

	private static String version(String end) {
		return """
				<StrategicPlanCore><Goal><Name>G</Name></Goal></StrategicPlanCore>
				<AdministrativeInformation><StartDate>2025-01-01+01:00</StartDate><EndDate>%s</EndDate>
				<PublicationDate>2024-11-20Z</PublicationDate></AdministrativeInformation>""".formatted(end);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-31", "2026-12-31Z", "2026-12-31-05:00" })
	void daysMayHaveAZone(String end) throws Exception {
		PlanGraph plan = planOf(read(version(end)));
		Element.DocumentVersion version = (Element.DocumentVersion) plan.elements(Label.DOCUMENT_VERSION).getFirst();
		assertThat(version.horizonFrom()).contains(LocalDate.of(2025, 1, 1));
		assertThat(version.horizonTo()).contains(LocalDate.of(2027, 1, 1));
		assertThat(version.documentDate()).contains(LocalDate.of(2024, 11, 20));
	}

	@ParameterizedTest
	@CsvSource({ "9999-12-31,", "9999-12-31Z,", "9999-12-30, 9999-12-31" })
	void lastDayOfAllIsNoEnd(String end, LocalDate expected) throws Exception {
		PlanGraph plan = planOf(read(version(end)));
		Element.DocumentVersion version = (Element.DocumentVersion) plan.elements(Label.DOCUMENT_VERSION).getFirst();
		assertThat(version.horizonTo()).isEqualTo(Optional.ofNullable(expected));
	}

	@ParameterizedTest
	@CsvSource({ "2026-12", "+999999999-12-31", "soon" })
	void whatIsNoDayIsToldWithItsLine(String end) throws Exception {
		assertThat(told(version(end))).singleElement().asString().contains("3 '%s'".formatted(end));
	}

	@Test
	void resultsOfForeignZonesHaveTheirPeriodAndOfNoDaysAreTold() throws Exception {
		String results = """
				<StrategicPlanCore><Goal><Name>G</Name><Objective><Name>O</Name><PerformanceIndicator>
				<MeasurementDimension>I</MeasurementDimension><UnitOfMeasurement/><MeasurementInstance>
				<TargetResult><StartDate>2025-01-01Z</StartDate><EndDate>%s</EndDate><NumberOfUnits>1</NumberOfUnits>
				</TargetResult></MeasurementInstance></PerformanceIndicator></Objective></Goal></StrategicPlanCore>""";
		assertThat(planOf(read(results.formatted("2025-12-31Z"))).values().targets()).hasSize(1);
		assertThat(told(results.formatted("+999999999-12-31")))
			.containsExactly("left_out StratML!4 'TargetResult (2025-01-01Z – +999999999-12-31)'");
	}

	@Test
	void descriptionsWithoutAPlaceAreTold() throws Exception {
		assertThat(
				told("""
						<StrategicPlanCore><Organization><Name>A</Name></Organization>
						<Organization><Name>B</Name><Description>Text</Description></Organization>
						<Goal><Name>G</Name><Stakeholder><Name>B</Name><Description>Text</Description>
						<Role><Name>R</Name><Description>Text</Description></Role></Stakeholder>
						<Objective><Stakeholder><Name>B</Name></Stakeholder><OtherInformation>Text</OtherInformation></Objective>
						</Goal></StrategicPlanCore>"""))
			.containsExactlyInAnyOrder("left_out StratML!3 'Organization/Description'",
					"left_out StratML!4 'Stakeholder/Description'", "left_out StratML!5 'Role/Description'",
					"left_out StratML!6 'Stakeholder'", "left_out StratML!6 'Objective/OtherInformation'");
	}

	@Test
	void halfALetterIsNoPartOfAKey() throws Exception {
		PlanGraph plan = planOf(read("""
				<StrategicPlanCore><Goal><Name>G</Name><Identifier>goal.a_xD800__x0020_b</Identifier></Goal>
				</StrategicPlanCore>"""));
		assertThat(plan.elements(Label.GOAL)).extracting(Element::key).containsExactly("a_xD800_ b");
	}

	@Test
	void noMoreIsHeldThanThereMayBeRows() throws Exception {
		String unread = "<Submitter/>".repeat(500_001);
		assertThat(told("<StrategicPlanCore><Goal><Name>G</Name>" + unread + "</Goal></StrategicPlanCore>")).isEmpty();
		String held = "<Relationship/>".repeat(500_001);
		assertThat(told(held)).singleElement().asString().startsWith("too_large");
	}

	@Test
	void muchThatIsLeftOutIsToldByItsName() throws Exception {
		StringBuilder results = new StringBuilder();
		for (int i = 0; i < 3_000; i++) {
			results.append("<TargetResult><StartDate>x%d</StartDate><NumberOfUnits>1</NumberOfUnits></TargetResult>"
				.formatted(i));
		}
		List<String> told = told("""
				<StrategicPlanCore><Goal><Name>G</Name><Objective><Name>O</Name><PerformanceIndicator>
				<MeasurementDimension>I</MeasurementDimension><MeasurementInstance>%s</MeasurementInstance>
				</PerformanceIndicator></Objective></Goal></StrategicPlanCore>""".formatted(results));
		assertThat(told).hasSizeLessThanOrEqualTo(501).anyMatch((each) -> each.endsWith("'TargetResult'"));
	}

	@Test
	void textThatLooksLikeATitleComesBack() throws Exception {
		String text = "Före\nRöd tråd, Mål:\n\\Röd tråd, Mål:\ntyp: annat";
		PlanGraph plan = aPlan().goal("V", "vision").with("text", text).goal("S1", "strategy").build();
		byte[] document = StratmlTests.written(StratmlPlan.part(plan, LocalDate.of(2026, 6, 1), Optional.empty()));
		Path file = Files.write(this.folder.resolve("plan.xml"), document);
		assertThat(planOf(StratmlTests.readNew(file, "rjh-2021")).elements(Label.GOAL)
			.stream()
			.filter((goal) -> goal.key().equals("V"))
			.map((goal) -> ((Element.Goal) goal).text())).containsExactly(text);
		assertThat(new String(document, StandardCharsets.UTF_8)).contains("\\Röd tråd, Mål:");
	}

	@Test
	void onlyMissionsOfTheDayAreCounted() {
		LocalDate day = LocalDate.of(2026, 6, 1);
		PlanGraph plan = aPlan().goal("S1", "strategy")
			.mission("OLD")
			.valid(Validity.of(Optional.empty(), Optional.of(LocalDate.of(2020, 1, 1))))
			.mission("NEW")
			.build();
		assertThat(StratmlPlan.part(plan, day, Optional.empty()).elements(Label.MISSION)).extracting(Element::key)
			.containsExactly("NEW");
	}

	@Test
	void whoWentAwayIsToldAsSuch() {
		PlanGraph plan = aPlan().goal("S1", "strategy").build();
		PlanGraph part = StratmlPlan.part(plan, LocalDate.of(2026, 6, 1), Optional.empty());
		IOException gone = new IOException("gone");
		assertThatThrownBy(() -> StratmlPlan.write(part, "/there", new OutputStream() {
			@Override
			public void write(int next) throws IOException {
				throw gone;
			}
		})).hasCause(gone);
	}

}
