package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RunningService;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.ImportClient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodtrad.transfer.FileFixture.aFile;
import static se.rodtrad.transfer.FileFixture.aRegion;

/**
 * A refused file's errors are listed all at once, those of its cells and those of the
 * plan that they would make, and what only follows from another error is not listed.
 */
@RunningService
class AllAtOnceTests {

	private final String region = "r-" + UUID.randomUUID();

	private final ImportClient client;

	@TempDir
	private Path folder;

	AllAtOnceTests(@LocalServerPort int port) {
		this.client = new ImportClient(port, this.region);
	}

	@Test
	void aCircleIsToldBesideAWrongCell() throws Exception {
		assertThat(errors(circle().row("M3", "strategic_goal", "Third", "M9", "", ""))).containsExactly("cycle Mål!D2",
				"unknown_key Mål!D4");
	}

	@Test
	void aCircleIsToldAlsoWhenAnotherCellOfItsOwnRowIsWrong() throws Exception {
		assertThat(errors(goals().row("M1", "strategic_goal", "First", "M2|M9", "kanske", "")
			.row("M2", "strategic_goal", "Second", "M1", "", "")))
			.containsExactly("unknown_key Mål!D2", "bad_flag Mål!E2", "cycle Mål!D2");
	}

	@Test
	void noCircleIsToldThatADateMayOpen() throws Exception {
		assertThat(errors(goals().row("M1", "strategic_goal", "First", "M2", "", "i går")
			.row("M2", "strategic_goal", "Second", "M1", "", ""))).containsExactly("bad_date Mål!F2");
	}

	@Test
	void aLinkWithAWrongDateMakesNoCircle() throws Exception {
		assertThat(errors(goals().row("M1", "strategic_goal", "First", "", "", "")
			.row("M2", "strategic_goal", "Second", "M1", "", "")
			.sheet("Länkar", "typ", "från", "till", "giltig från")
			.row("bidrar till", "M1", "M2", "i går"))).containsExactly("bad_date Länkar!D2");
	}

	@Test
	void anUnknownKindIsToldOnce() throws Exception {
		assertThat(errors(goals().row("M1", "dröm", "First", "", "", ""))).containsExactly("unknown_kind Mål!B2");
	}

	@Test
	void underAnUnknownModelNothingIsSaidOfKinds() throws Exception {
		FileFixture file = aFile().sheet("Region", "nyckel", "namn")
			.row(this.region, "Region R")
			.sheet("Styrmodeller", "styrmodell", "giltig från", "giltig till")
			.row("rjh-1999", "1999-01-01", "2016-01-01")
			.sheet("Mål", "nyckel", "typ", "text")
			.row("M1", "dröm", "")
			.row("M2", "", "Second");
		assertThat(errors(file)).containsExactly("missing_value Mål!C2", "unknown_model Styrmodeller!A2");
	}

	@Test
	void aDecisionWhoseKeyIsMisspeltIsNotAlsoMissing() throws Exception {
		assertThat(errors(decided("B9", ""))).containsExactly("unknown_key Dokumentversioner!D2",
				"decided_without_case Dokumentversioner!E2");
	}

	@Test
	void aLinkOfNoOneKnowsWhatIsNotMissedAnywhere() throws Exception {
		assertThat(errors(decided("", "A1").sheet("Länkar", "typ", "från", "till").row("fastställs genom", "V9", "B1")))
			.containsExactly("unknown_key Länkar!B2");
		assertThat(errors(decided("", "A1").sheet("Länkar", "typ", "från", "till").row("fastställs", "V1", "B1")))
			.containsExactly("unknown_link_type Länkar!A2");
	}

	@Test
	void whatRefersToARowWithAnUnusableKeyIsNotDangling() throws Exception {
		String key = "x".repeat(201);
		assertThat(errors(goals().row(key, "strategic_goal", "First", "", "", "")
			.row("M2", "strategic_goal", "Second", key, "", "")
			.row("M3", "strategic_goal", "Third", "M9", "", "")))
			.containsExactly("bad_key Mål!A2", "unknown_key Mål!D4");
	}

	@Test
	void withoutTheColumnOfKeysNothingIsDangling() throws Exception {
		assertThat(errors(region().sheet("Beslut", "nykel", "datum")
			.row("B1", "2023-11-20")
			.sheet("Ärenden", "nyckel", "diarienummer")
			.row("A1", "RS/1/2023")
			.sheet("Dokumentversioner", "nyckel", "namn", "status", "beslut", "ärende")
			.row("V1", "Regionplan 2024", "fastställd", "B1", "A1"))).containsExactly("missing_column Beslut!1");
	}

	@Test
	void allCellsOfARowWithoutAKeyAreLookedAt() throws Exception {
		assertThat(errors(goals().row("", "strategic_goal", "First", "", "kanske", "i går")))
			.containsExactly("missing_value Mål!A2", "bad_flag Mål!E2", "bad_date Mål!F2");
	}

	@Test
	void aWrongCellDoesNotChangeWhatIsDecided() throws Exception {
		this.client.imported("",
				decided("B1", "A1").sheet("Mål", "nyckel", "typ", "text", "dokument")
					.row("M1", "strategic_goal", "First", "V1")
					.row("M2", "strategic_goal", "Second", "V1")
					.workbook(this.folder));
		assertThat(errors(aFile().sheet("Mål", "nyckel", "typ", "text", "dokument")
			.row("M1", "strategic_goal", "", "V9")
			.row("M2", "strategic_goal", "Changed", "V1")))
			.containsExactly("missing_value Mål!C2", "unknown_key Mål!D2", "decided_content Mål!C3");
	}

	@Test
	void aRefusedFileCountsNothingAndFindsNothingInAPlanThatNobodyMeant() throws Exception {
		JsonNode result = tried(goals().row("M1", "strategic_goal", "First", "M9", "", "")).path("result");
		assertThat(result.path("counts").size()).isZero();
		assertThat(result.path("findings").size()).isZero();
		assertThat(result.path("summary").path("en").asString())
			.isEqualTo("The file has errors (1). Nothing was written.");
	}

	/** Each error as its code and place, in the order of the result. */
	private List<String> errors(FileFixture file) throws Exception {
		return tried(file).path("result")
			.path("errors")
			.valueStream()
			.map((error) -> "%s %s!%s".formatted(error.path("code").asString(), error.path("sheet").asString(),
					error.path("cell").asString().isEmpty() ? error.path("row").asString()
							: error.path("cell").asString()))
			.toList();
	}

	private JsonNode tried(FileFixture file) throws Exception {
		return this.client.imported("&dryRun=true", file.workbook(this.folder));
	}

	private FileFixture region() {
		return aRegion(this.region, "rjh-2021");
	}

	private FileFixture goals() {
		return region().sheet("Mål", "nyckel", "typ", "text", "bidrar till", "kritiskt", "giltig från");
	}

	private FileFixture circle() {
		return goals().row("M1", "strategic_goal", "First", "M2", "", "")
			.row("M2", "strategic_goal", "Second", "M1", "", "");
	}

	private FileFixture decided(String decision, String registered) {
		return region().sheet("Beslut", "nyckel", "datum")
			.row("B1", "2023-11-20")
			.sheet("Ärenden", "nyckel", "diarienummer")
			.row("A1", "RS/1/2023")
			.sheet("Dokumentversioner", "nyckel", "namn", "status", "beslut", "ärende")
			.row("V1", "Regionplan 2024", "fastställd", decision, registered);
	}

}
