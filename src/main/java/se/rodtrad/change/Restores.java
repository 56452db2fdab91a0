package se.rodtrad.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import se.rodtrad.ledger.archive.ArchiveFile;
import se.rodtrad.ledger.archive.ArchiveLimits;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;

/**
 * Makes regions from their archives (<em>återställning</em>), with their whole history
 * and unchanged, when an archive is whole and there is no such region.
 */
@Component
public class Restores {

	private final PlanGraphs graphs;

	private final PlanStore store;

	private final SteeringModels models;

	private final ArchiveLimits limits;

	Restores(PlanGraphs graphs, PlanStore store, SteeringModels models,
			@Value("${rodtrad.import.max-unpacked:1000000000B}") DataSize unpacked) {
		this.graphs = graphs;
		this.store = store;
		this.models = models;
		this.limits = ArchiveLimits.of(store.maxRows(), unpacked.toBytes());
	}

	/** Whether a file is an archive, and no other file of a plan. */
	public boolean isArchive(Path file) {
		return ArchiveFile.isOne(file);
	}

	/**
	 * Looks whether an archive is whole, and of a region.
	 * @throws RodTradException.Invalid when it is not, naming what was found and expected
	 * @throws RodTradException.LimitExceeded when it holds more than it may
	 * @throws java.util.concurrent.CancellationException when the progress is cancelled
	 */
	public ArchiveFile.Contents verify(Path file, String region, RestoreProgress progress) {
		ArchiveFile archive = ArchiveFile.open(file, this.limits);
		try (archive) {
			return verified(archive, region, progress);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ArchiveFile.Contents verified(ArchiveFile archive, String region, RestoreProgress progress) {
		if (!archive.region().equals(region)) {
			throw new RodTradException.Invalid("Archive: found one of region %s, expected %s as in the address"
				.formatted(archive.region(), region));
		}
		ArchiveFile.Contents contents = archive.verify(this.models::isEdition, (entries) -> {
			progress.read(entries);
			progress.stopWhenCancelled();
		});
		progress.read(contents.entries());
		return contents;
	}

	/**
	 * Makes a region from its archive, whole or not at all, in the region's turn.
	 * @throws RodTradException.Invalid when the archive is not whole
	 * @throws RodTradException.LimitExceeded when it holds more than it may
	 * @throws RodTradException.Conflict when there is such a region
	 * @throws java.util.concurrent.CancellationException when the progress is cancelled;
	 * nothing is written
	 */
	public ArchiveFile.Contents restore(Path file, String region, RestoreProgress progress) {
		refuseExisting(region);
		ArchiveFile archive = ArchiveFile.open(file, this.limits);
		try (archive) {
			ArchiveFile.Contents contents = verified(archive, region, progress);
			progress.whole(contents.entries());
			contents.editions().forEach((edition) -> this.models.keep(edition.digest(), edition.text()));
			this.store.restore(archive, contents, CommitProgress.of(progress::written, progress::isCancelled));
			return contents;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void refuseExisting(String region) {
		if (this.graphs.has(region)) {
			throw new RodTradException.Conflict(
					"Region %s: found it here already, expected a region that is not here".formatted(region));
		}
	}

}
