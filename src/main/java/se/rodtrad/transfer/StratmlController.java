package se.rodtrad.transfer;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.ledger.file.Asked;
import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.ledger.file.Stamp;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.transfer.sheet.Sheets;
import se.rodtrad.transfer.writing.StratmlPlan;

/** Gives out plans and reports as StratML Part 2 (ISO 17469-2). */
@Controller
class StratmlController {

	private static final String FILE = "stratml.xml";

	/** What may be asked, and how often. */
	private static final Map<String, Integer> PARAMETERS = Map.of("asOf", 1, "at", 1, "document", 1, "minRevision", 1);

	private final FileAnswers answers;

	private final Clock clock;

	StratmlController(FileAnswers answers, Clock clock) {
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * The plan of a region as it holds on a day, today when none is said; all of it, or
	 * that of one document version.
	 */
	@GetMapping("/api/regions/{region}/" + FILE)
	void plan(@PathVariable String region, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Asked asked = Asked.read(FILE, PARAMETERS, request.getParameterMap());
		PlanGraph plan = this.answers.plan(region, asked);
		LocalDate day = asked.day("at").orElseGet(() -> LocalDate.now(this.clock));
		Optional<String> document = asked.text("document");
		FileAnswer answer = this.answers.begin(plan, asked, request, response);
		response.setHeader("Rod-Trad-At", day.toString());
		List<String> parts = new ArrayList<>(List.of(day.toString(), Sheets.standard().digest()));
		document.ifPresent(parts::add);
		if (!answer.isKnown(parts)) {
			PlanGraph part = StratmlPlan.part(plan, day, document);
			String source = source(answer.stamp(), day, document);
			answer.named("%s-%d-%s".formatted(answer.stamp().region(), answer.stamp().revision(), FILE))
				.send("application/xml;charset=UTF-8", (out) -> StratmlPlan.write(part, source, out));
		}
	}

	/** Without a host, since a proxy may go by another name. */
	private static String source(Stamp stamp, LocalDate day, Optional<String> document) {
		return "/api/regions/%s/%s?asOf=%d&at=%s%s".formatted(encoded(stamp.region()), FILE, stamp.revision(), day,
				document.map((key) -> "&document=" + encoded(key)).orElse(""));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
