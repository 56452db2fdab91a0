package se.rodtrad.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.api.Stamp;
import se.rodtrad.ledger.archive.ArchiveWriter;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.Viewpoint;
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

	private static final String STALE = "110 - \"Response is Stale\"";

	private final PlanGraphs graphs;

	private final Ledger ledger;

	private final ModelTexts editions;

	private final Clock clock;

	ExportController(PlanGraphs graphs, Ledger ledger, ModelTexts editions, Clock clock) {
		this.graphs = graphs;
		this.ledger = ledger;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The region as it stands, or as it was known, in the language asked for.
	 * @param ending {@code xlsx} for a workbook, {@code zip} for CSV files
	 */
	@GetMapping("/api/regions/{region}/export.{ending:xlsx|zip}")
	void export(@PathVariable String region, @PathVariable String ending, @RequestParam Optional<String> asOf,
			@RequestParam Optional<Long> minRevision, @RequestParam Optional<String> lang, Locale preferred,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		refuseUnknown(request, List.of("asOf", "lang", "minRevision"));
		Language language = language(lang.orElse(preferred.getLanguage()));
		PlanGraph plan = plan(region, Viewpoint.of(asOf.map(AsOf::parse), minRevision));
		Stamp stamp = Stamp.of(this.ledger, plan);
		String version = version(response);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
		if (begin("export." + ending, List.of(language.code(), Sheets.standard().digest()), stamp, request, response)) {
			write(plan, ending, language, notes(plan, stamp, version, language), response);
		}
	}

	/** The region with its whole history, for another installation or as a backup. */
	@GetMapping("/api/regions/{region}/archive.zip")
	void archive(@PathVariable String region, @RequestParam Optional<Long> minRevision, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		refuseUnknown(request, List.of("minRevision"));
		PlanGraph plan = plan(region, Viewpoint.of(Optional.empty(), minRevision));
		if (begin("archive.zip", List.of(), Stamp.of(this.ledger, plan), request, response)) {
			ArchiveWriter.write(this.ledger, plan, this.editions::edition, response.getOutputStream());
		}
	}

	private PlanGraph plan(String region, Optional<Viewpoint> viewpoint) {
		return viewpoint.map((there) -> there.of(this.graphs, region)).orElseGet(() -> this.graphs.current(region));
	}

	private static String version(HttpServletResponse response) {
		return Optional.ofNullable(response.getHeader("Rod-Trad-Version")).orElse("");
	}

	/**
	 * Says what the answer is, in headers.
	 * @param parts what it depends on beside the revision and the version of the service
	 * @return whether the answer itself is wanted
	 */
	private boolean begin(String file, List<String> parts, Stamp stamp, HttpServletRequest request,
			HttpServletResponse response) {
		stamp.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		if (this.graphs.isBehind()) {
			response.setHeader(HttpHeaders.WARNING, STALE);
		}
		List<String> all = new ArrayList<>(parts);
		all.addAll(List.of(file, version(response)));
		boolean isKnown = stamp.tag(all)
			.filter((tag) -> new ServletWebRequest(request, response).checkNotModified(tag))
			.isPresent();
		if (isKnown) {
			return false;
		}
		response.setContentType(file.endsWith(WORKBOOK) ? WORKBOOK_TYPE : "application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("%s-%d-%s".formatted(stamp.region(), stamp.revision(), file), StandardCharsets.UTF_8)
					.build()
					.toString());
		return !HttpMethod.HEAD.matches(request.getMethod());
	}

	private static void refuseUnknown(HttpServletRequest request, List<String> known) {
		request.getParameterMap().forEach((name, values) -> {
			if (!known.contains(name)) {
				throw new RodTradException.Invalid(
						"Parameter «%s»: expected one of %s".formatted(name, String.join(", ", known)));
			}
			if (values.length > 1) {
				throw new RodTradException.Invalid(
						"%s: found it %d times, expected it once".formatted(name, values.length));
			}
		});
	}

	private static Language language(String wanted) {
		return switch (wanted) {
			case "sv" -> Language.SWEDISH;
			case "en" -> Language.ENGLISH;
			default -> throw new RodTradException.Invalid("lang: found «%s», expected sv or en".formatted(wanted));
		};
	}

	private static void write(PlanGraph plan, String ending, Language language, List<String> notes,
			HttpServletResponse response) throws IOException {
		if (ending.equals(WORKBOOK)) {
			PlanFile.workbook(plan, language, notes, response.getOutputStream());
		}
		else {
			PlanFile.csv(plan, language, notes, response.getOutputStream());
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
