package se.rodtrad.linked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.ledger.file.Asked;
import se.rodtrad.ledger.file.FileAnswer;
import se.rodtrad.ledger.file.FileAnswers;
import se.rodtrad.plan.Fingerprint;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.trace.api.Snapshot;
import se.rodtrad.trace.api.Snapshots;

/** Gives out the chain of a region as linked data. */
@Controller
class LinkedController {

	private static final String TYPE = "application/ld+json";

	private static final int MANY = 1_000;

	/** What may be asked, and how often. */
	private static final Map<String, Integer> PARAMETERS = Map.of("at", 1, "asOf", 1, "minRevision", 1, "label", MANY,
			"kind", MANY, "level", MANY, "unit", MANY, "key", MANY, "below", 1, "type", MANY);

	private final FileAnswers answers;

	private final Snapshots snapshots;

	LinkedController(FileAnswers answers, PlanGraphs graphs, SteeringModels models, Clock clock) {
		this.answers = answers;
		this.snapshots = new Snapshots(graphs, models, clock);
	}

	/** What our own words mean. */
	@GetMapping("/api/vocabulary.jsonld")
	ResponseEntity<byte[]> vocabulary(HttpServletRequest request) {
		Asked.read("vocabulary.jsonld", Map.of(), request.getParameterMap());
		ByteArrayOutputStream document = new ByteArrayOutputStream();
		VocabularyDocument.write(document);
		return ResponseEntity.ok()
			.eTag("W/\"%s\"".formatted(Fingerprint.of(document.toString(StandardCharsets.UTF_8))))
			.cacheControl(CacheControl.noCache())
			.contentType(MediaType.parseMediaType(TYPE))
			.body(document.toByteArray());
	}

	/** The chain as it holds on a day, today when none is said. */
	@GetMapping("/api/regions/{region}/thread.jsonld")
	void thread(@PathVariable String region, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Asked asked = Asked.read("thread.jsonld", PARAMETERS, request.getParameterMap());
		Snapshot snapshot = this.snapshots.of(this.answers.plan(region, asked),
				asked.day("at").orElseGet(this.snapshots::today));
		Wish wish = wish(asked);
		FileAnswer answer = this.answers.begin(snapshot.graph(), asked, request, response);
		List<String> parts = new ArrayList<>(List.of(snapshot.at().toString(), wish.toString()));
		response.setHeader("Rod-Trad-At", snapshot.at().toString());
		snapshot.model().map((model) -> model.id() + " " + model.digest()).ifPresent((model) -> {
			response.setHeader("Rod-Trad-Steering-Model", model);
			parts.add(model);
		});
		if (!answer.isKnown(parts)) {
			Ties ties = new Ties(snapshot, wish);
			answer.send(TYPE, (out) -> ThreadDocument.write(snapshot, ties, answer.stamp(), out));
		}
	}

	private static Wish wish(Asked asked) {
		return new Wish(sorted(asked.choices("label", Label.class)), sorted(asked.texts("kind")),
				sorted(asked.texts("level")), sorted(asked.texts("unit")), sorted(asked.texts("key")),
				asked.text("below"), sorted(asked.choices("type", LinkType.class)));
	}

	private static <T extends Comparable<? super T>> List<T> sorted(List<T> some) {
		return some.stream().sorted().distinct().toList();
	}

}
