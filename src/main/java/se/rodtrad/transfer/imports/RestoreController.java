package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import se.rodtrad.change.Restores;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.api.Actors;
import se.rodtrad.ledger.archive.ArchiveFile;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.RodTradException;

/** Takes in the archive of a region from another installation, or from before. */
@RestController
class RestoreController {

	private static final Logger log = LoggerFactory.getLogger(RestoreController.class);

	private final Restores restores;

	private final Uploads uploads;

	private final Actors actors;

	/** An archive may take as much memory as the largest import. */
	private final Semaphore place = new Semaphore(1);

	RestoreController(Restores restores, Uploads uploads, Actors actors) {
		this.restores = restores;
		this.uploads = uploads;
		this.actors = actors;
	}

	/**
	 * Makes the region, with its whole history.
	 * @param dryRun whether the archive shall only be looked through
	 */
	@PostMapping(path = "/api/regions/{region}/archive", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Restored> restore(@PathVariable String region, @RequestPart("file") MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestHeader HttpHeaders headers)
			throws IOException {
		Region.requireId(region);
		if (!this.place.tryAcquire()) {
			throw ImportsController.busy("An archive is being looked through, one at a time");
		}
		String what = "Archive of %s by %s%s".formatted(region, this.actors.of(headers), dryRun ? ", only tried" : "");
		log.info("{}: begins", what);
		try {
			ResponseEntity<Restored> answer = restoreWithPlace(region, file, dryRun);
			log.info("{}: {}, whole", what, answer.getBody());
			return answer;
		}
		catch (RodTradException ex) {
			log.info("{}: refused: {}", what, ex.getMessage());
			throw ex;
		}
		finally {
			this.place.release();
		}
	}

	private ResponseEntity<Restored> restoreWithPlace(String region, MultipartFile file, boolean dryRun)
			throws IOException {
		Path kept = this.uploads.newFile(".archive");
		try {
			file.transferTo(kept);
			ArchiveFile.Contents contents = dryRun ? this.restores.verify(kept, region)
					: this.restores.restore(kept, region);
			return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.CREATED).body(Restored.of(contents));
		}
		finally {
			Files.deleteIfExists(kept);
		}
	}

	/**
	 * What an archive was found to hold.
	 *
	 * @param region the id of the region
	 * @param revision its last revision
	 * @param entries how many entries its ledger has
	 * @param hash of the last revision in the ledger
	 * @param digest of the plan
	 */
	record Restored(String region, long revision, long entries, String hash, String digest) {

		static Restored of(ArchiveFile.Contents contents) {
			Revision last = contents.last();
			return new Restored(last.region(), last.number(), contents.entries(), last.hash(), last.digest());
		}

	}

}
