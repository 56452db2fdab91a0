package se.rodtrad.transfer.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import se.rodtrad.plan.api.Connection;
import se.rodtrad.plan.api.Paging;
import se.rodtrad.steering.Term;

/**
 * Imports in GraphQL: how one stands, how it goes, and calling it off.
 */
@Controller
@SchemaMapping(typeName = "Import")
class ImportQueryController {

	private final Imports imports;

	private final ImportEvents events;

	ImportQueryController(Imports imports, ImportEvents events) {
		this.imports = imports;
		this.events = events;
	}

	@QueryMapping("import")
	Optional<ImportStatus> status(@Argument String id) {
		return this.imports.get(id).map(ImportJob::status);
	}

	@MutationMapping
	CancelImportPayload cancelImport(@Argument String id) {
		Optional<ImportJob> job = this.imports.get(id);
		boolean wasUnderWay = job.filter((found) -> !found.status().state().isEnd()).isPresent();
		job.ifPresent(ImportJob::cancel);
		return new CancelImportPayload(job.map(ImportJob::status), wasUnderWay);
	}

	@SchemaMapping(typeName = "CancelImportPayload", field = "import")
	Optional<ImportStatus> status(CancelImportPayload payload) {
		return payload.status();
	}

	@SubscriptionMapping
	Flux<ImportStatus> importProgress(@Argument String id) {
		return this.events.of(this.imports.find(id), -1).map(ImportJob.Snapshot::status);
	}

	@SchemaMapping
	OffsetDateTime received(ImportStatus status) {
		return utc(status.received());
	}

	@SchemaMapping
	Optional<OffsetDateTime> ended(ImportStatus status) {
		return status.ended().map(ImportQueryController::utc);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping
	Optional<Term> summary(ImportStatus status) {
		return status.result().map(ImportResult::summary);
	}

	@SchemaMapping
	Optional<Long> revision(ImportStatus status) {
		return status.result().flatMap(ImportResult::revision);
	}

	@SchemaMapping
	long errorCount(ImportStatus status) {
		return status.result().map(ImportResult::errorCount).orElse(0L);
	}

	@SchemaMapping
	long findingCount(ImportStatus status) {
		return status.result().map(ImportResult::findingCount).orElse(0L);
	}

	@SchemaMapping
	List<ImportResult.SheetCount> counts(ImportStatus status) {
		return status.result().map(ImportResult::counts).orElse(List.of());
	}

	@SchemaMapping
	Connection<ImportResult.Entry> errors(ImportStatus status, Paging paging) {
		return page(status, ImportResult::errors, paging);
	}

	@SchemaMapping
	Connection<ImportResult.Entry> findings(ImportStatus status, Paging paging) {
		return page(status, ImportResult::findings, paging);
	}

	private Connection<ImportResult.Entry> page(ImportStatus status,
			Function<ImportResult, List<ImportResult.Entry>> list, Paging paging) {
		List<ImportResult.Entry> entries = status.result().map(list).orElse(List.of());
		long revision = status.result().flatMap(ImportResult::revision).orElse(0L);
		return Connection.numbered(entries, paging, revision);
	}

	/**
	 * What came of calling an import off.
	 *
	 * @param status the import, when there is one
	 * @param wasUnderWay whether it was asked to stop before it had ended
	 */
	record CancelImportPayload(Optional<ImportStatus> status, boolean wasUnderWay) {
	}

}
