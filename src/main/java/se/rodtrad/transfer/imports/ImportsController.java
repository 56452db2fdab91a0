package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import reactor.core.publisher.Flux;

import se.rodtrad.ledger.api.Actors;
import se.rodtrad.plan.Region;

/**
 * Imports over HTTP: a file comes in and is answered at once with where to ask for it, or
 * with what came of it for those who say that they wait.
 */
@RestController
class ImportsController {

	private final Imports imports;

	private final ImportEvents events;

	private final Actors actors;

	ImportsController(Imports imports, ImportEvents events, Actors actors) {
		this.actors = actors;
		this.imports = imports;
		this.events = events;
	}

	/**
	 * Takes a workbook, a zip of CSV files or a document of StratML in.
	 * @param dryRun whether it shall only be tried
	 * @param wait whether the answer shall be what came of it
	 * @param correction why decided content may change
	 * @param steeringModel the model that StratML is read by
	 */
	@PostMapping(path = "/api/regions/{region}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportStatus> submit(@PathVariable String region, @RequestPart("file") MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "false") boolean wait,
			@RequestParam(defaultValue = "") String correction, @RequestParam Optional<String> steeringModel,
			@RequestHeader HttpHeaders headers) throws IOException, InterruptedException {
		Region.requireId(region);
		ImportJob job = submit(new Upload(this.actors.of(headers), region, kept(file), name(file), dryRun, correction,
				steeringModel.filter((id) -> !id.isBlank())));
		ImportStatus status = wait ? job.ended() : job.status();
		return ResponseEntity.status(wait ? code(status.state()) : HttpStatus.ACCEPTED)
			.location(URI.create("/api/imports/" + status.id()))
			.body(status);
	}

	private ImportJob submit(Upload upload) throws IOException {
		Optional<ImportJob> job = this.imports.submit(upload);
		if (job.isEmpty()) {
			Files.delete(upload.file());
			throw busy();
		}
		return job.get();
	}

	private static ErrorResponseException busy() {
		ErrorResponseException busy = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
		busy.setDetail("As many imports wait for their turn as may (rodtrad.import.waiting); try again later");
		busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
		return busy;
	}

	private Path kept(MultipartFile file) throws IOException {
		Path kept = this.imports.newFile(".upload");
		try {
			file.transferTo(kept);
			return kept;
		}
		catch (IOException ex) {
			Files.delete(kept);
			throw ex;
		}
	}

	private static String name(MultipartFile file) {
		return Optional.ofNullable(file.getOriginalFilename()).orElse("");
	}

	private static HttpStatus code(ImportState state) {
		return switch (state) {
			case WAITING, READING, CHECKING, WRITING -> HttpStatus.ACCEPTED;
			case WRITTEN, DRY_RUN -> HttpStatus.OK;
			case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
			case CANCELLED -> HttpStatus.CONFLICT;
			case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	/** How an import stands, and what came of it when it has ended. */
	@GetMapping("/api/imports/{id}")
	ImportStatus status(@PathVariable String id) {
		return this.imports.find(id).status();
	}

	/** Asks an import to stop; how it ends is told by its status. */
	@DeleteMapping("/api/imports/{id}")
	ResponseEntity<ImportStatus> cancel(@PathVariable String id) {
		ImportJob job = this.imports.find(id);
		job.cancel();
		return ResponseEntity.accepted().body(job.status());
	}

	/**
	 * How an import goes, as server-sent events: {@code progress} while it runs and
	 * {@code end} when it has ended, without its result. Whoever was cut off goes on from
	 * the last event seen.
	 */
	@GetMapping(path = "/api/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<ImportStatus>> events(@PathVariable String id,
			@RequestHeader(name = "Last-Event-ID", defaultValue = "-1") long seen) {
		return this.events.of(this.imports.find(id), seen)
			.map((snapshot) -> ServerSentEvent.builder(snapshot.status().withoutResult())
				.id(String.valueOf(snapshot.version()))
				.event(snapshot.status().state().isEnd() ? "end" : "progress")
				.build());
	}

}
