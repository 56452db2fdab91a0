package se.rodtrad.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.archive.ArchiveWriter;
import se.rodtrad.ledger.file.Asked;
import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.ledger.file.Stamp;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ModelTexts;
import se.rodtrad.transfer.sheet.Language;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.writing.PlanFile;

/**
 * Gives out a whole region: as the file that an import makes it from, and as an archive.
 */
@Controller
class ExportController {

	private static final String WORKBOOK = "xlsx";

	private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String ZIP_TYPE = "application/zip";

	/** What may be asked, and how often. */
	private static final Map<String, Integer> PARAMETERS = Map.of("asOf", 1, "minRevision", 1, "lang", 1);

	private final FileAnswers answers;

	private final Ledger ledger;

	private final ModelTexts editions;

	private final Clock clock;

	ExportController(FileAnswers answers, Ledger ledger, ModelTexts editions, Clock clock) {
		this.answers = answers;
		this.ledger = ledger;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The region as it stands, or as it was known, in the language asked for.
	 * @param ending {@code xlsx} for a workbook, {@code zip} for CSV files
	 */
	@GetMapping("/api/regions/{region}/export.{ending:xlsx|zip}")
	void export(@PathVariable String region, @PathVariable String ending, Locale preferred, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Asked asked = Asked.read("export." + ending, PARAMETERS, request.getParameterMap());
		Language language = Language.of(asked.language(preferred));
		PlanGraph plan = this.answers.plan(region, asked);
		FileAnswer answer = this.answers.begin(plan, asked, request, response).in(asked.language(preferred));
		if (!answer.isKnown(List.of(Sheets.standard().digest()))) {
			List<String> notes = notes(plan, answer.stamp(), FileAnswer.version(response), language);
			named(answer, asked).send(ending.equals(WORKBOOK) ? WORKBOOK_TYPE : ZIP_TYPE,
					(out) -> write(plan, ending, language, notes, out));
		}
	}

	/** The region with its whole history, for another installation or as a backup. */
	@GetMapping("/api/regions/{region}/archive.zip")
	void archive(@PathVariable String region, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Asked asked = Asked.read("archive.zip", Asked.REVISION, request.getParameterMap());
		PlanGraph plan = this.answers.plan(region, asked);
		FileAnswer answer = this.answers.begin(plan, asked, request, response);
		if (!answer.isKnown(List.of())) {
			named(answer, asked).send(ZIP_TYPE,
					(out) -> ArchiveWriter.write(this.ledger, plan, this.editions::edition, out));
		}
	}

	private static FileAnswer named(FileAnswer answer, Asked asked) {
		return answer.named("%s-%d-%s".formatted(answer.stamp().region(), answer.stamp().revision(), asked.file()));
	}

	private static void write(PlanGraph plan, String ending, Language language, List<String> notes, OutputStream out)
			throws IOException {
		if (ending.equals(WORKBOOK)) {
			PlanFile.workbook(plan, language, notes, out);
		}
		else {
			PlanFile.csv(plan, language, notes, out);
		}
	}

	private List<String> notes(PlanGraph plan, Stamp stamp, String version, Language language) {
		boolean isSwedish = language == Language.SWEDISH;
		return List.of(
				(isSwedish ? "Hela planen för %s, revision %d" : "The whole plan of %s, revision %d")
					.formatted(plan.region().name(), plan.revision()),
				(isSwedish ? "Revisionens hash: " : "Hash of the revision: ") + stamp.hash().orElse("–"),
				(isSwedish ? "Hämtad: " : "Fetched: ") + Instant.now(this.clock),
				(isSwedish ? "Tjänstens version: " : "Version of the service: ") + version,
				isSwedish
						? "Import av filen gör samma plan där regionen inte finns, och ändrar ingenting där den finns så"
						: "An import of the file makes the same plan where the region is not, and changes nothing where it is so");
	}

}
