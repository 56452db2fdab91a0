package se.rodtrad.ledger.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.ledger.Entry;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.file.Asked;
import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.plan.PlanGraph;

/**
 * Gives out a region's ledger as it is hashed, one entry a line, so that an auditor can
 * keep it and check its chain without the service; and tells of revisions as they are
 * made, to those who speak no GraphQL.
 */
@Controller
class LedgerFilesController {

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	/** An event names so many of the facts that changed. */
	private static final int MOST_SUBJECTS = 100;

	/** What may be asked, and how often. */
	private static final Map<String, Integer> PARAMETERS = Map.of("after", 1, "minRevision", 1);

	private final Ledger ledger;

	private final FileAnswers answers;

	private final Feed feed;

	private final JsonMapper json = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	LedgerFilesController(Ledger ledger, FileAnswers answers, Feed feed) {
		this.feed = feed;
		this.ledger = ledger;
		this.answers = answers;
	}

	/** The entries of all revisions, or of those after one. */
	@GetMapping("/api/regions/{region}/ledger")
	void export(@PathVariable String region, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Asked asked = Asked.read("ledger", PARAMETERS, request.getParameterMap());
		long after = asked.amount("after").orElse(0L);
		PlanGraph plan = this.answers.plan(region, asked);
		FileAnswer answer = this.answers.begin(plan, asked, request, response);
		if (!answer.isKnown(List.of(String.valueOf(after)))) {
			answer.named("ledger.ndjson")
				.send("application/x-ndjson;charset=UTF-8", (out) -> this.ledger.read(region,
						Math.min(after, plan.revision()) + 1, plan.revision(), (line) -> write(line, out)));
		}
	}

	private void write(Ledger.Line line, OutputStream out) {
		try {
			this.json.writeValue(out, fields(line.revision(), line.entry()));
			out.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> fields(Revision revision, Entry entry) {
		Map<String, Object> fields = heading(revision);
		fields.put("place", entry.place());
		fields.put("before", entry.before());
		fields.put("after", entry.after());
		fields.put("hash", entry.hash());
		return fields;
	}

	/**
	 * Headings as server-sent events, each with the number of its revision as its id: who
	 * was cut off goes on from the last one seen, as browsers do by themselves.
	 */
	@GetMapping(path = "/api/regions/{region}/revisions", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@ResponseBody
	Flux<ServerSentEvent<Map<String, Object>>> revisions(@PathVariable String region,
			@RequestHeader("Last-Event-ID") Optional<Long> seen) {
		Flux<ServerSentEvent<Map<String, Object>>> told = this.feed.of(region, seen)
			.map((revised) -> ServerSentEvent.builder(fields(revised))
				.id(String.valueOf(revised.revision().number()))
				.event("revision")
				.build());
		ServerSentEvent<Map<String, Object>> comment = ServerSentEvent.<Map<String, Object>>builder()
			.comment("still here")
			.build();
		return told.mergeWith(Flux.interval(HEARTBEAT).map((_) -> comment)).startWith(comment);
	}

	private static Map<String, Object> fields(Feed.Revised revised) {
		Revision revision = revised.revision();
		Map<String, Object> fields = heading(revision);
		fields.put("changes", revision.entries());
		fields.put("subjects",
				revised.edits().stream().limit(MOST_SUBJECTS).map((edit) -> edit.subject().toString()).toList());
		return fields;
	}

	private static Map<String, Object> heading(Revision revision) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("region", revision.region());
		fields.put("revision", revision.number());
		fields.put("instant", revision.instant().toString());
		fields.put("actor", revision.signature().actor());
		fields.put("how", revision.signature().how().name());
		fields.put("commandId", revision.signature().command());
		fields.put("reason", revision.signature().reason());
		return fields;
	}

}
