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

	private final Plans plans;

	private final ArchiveLimits limits;

	Restores(PlanGraphs graphs, PlanStore store, SteeringModels models, Plans plans,
			@Value("${rodtrad.import.max-unpacked:1000000000B}") DataSize unpacked) {
		this.graphs = graphs;
		this.store = store;
		this.models = models;
		this.plans = plans;
		this.limits = ArchiveLimits.of(store.maxRows(), unpacked.toBytes());
	}

	/**
	 * Looks whether an archive is whole, and of a region.
	 * @throws RodTradException.Invalid when it is not, naming what was found and expected
	 */
	public ArchiveFile.Contents verify(Path file, String region) {
		ArchiveFile archive = ArchiveFile.open(file, this.limits);
		try (archive) {
			return verified(archive, region);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ArchiveFile.Contents verified(ArchiveFile archive, String region) {
		if (!archive.region().equals(region)) {
			throw new RodTradException.Invalid("Archive: found one of region %s, expected %s as in the address"
				.formatted(archive.region(), region));
		}
		return archive.verify(this.models::isEdition);
	}

	/**
	 * Makes a region from its archive, whole or not at all.
	 * @throws RodTradException.Invalid when the archive is not whole
	 * @throws RodTradException.LimitExceeded when it holds more than it may
	 * @throws RodTradException.Conflict when there is such a region
	 */
	public ArchiveFile.Contents restore(Path file, String region) {
		refuseExisting(region);
		ArchiveFile archive = ArchiveFile.open(file, this.limits);
		try (archive) {
			ArchiveFile.Contents contents = verified(archive, region);
			return this.plans.inTurn(region, () -> false, () -> {
				refuseExisting(region);
				contents.editions().forEach((edition) -> this.models.keep(edition.digest(), edition.text()));
				this.store.restore(archive, contents);
				return contents;
			});
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
