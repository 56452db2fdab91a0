package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.UUID;

import org.awaitility.Awaitility;

import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.transfer.FileFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A region of a test's own that an import may make, and what came of it.
 *
 * @param id its id
 * @param graphs where it is once it is made
 * @param uploads where files lie while they are imported
 */
record NewRegion(String id, PlanGraphs graphs, Path uploads) {

	static NewRegion of(PlanGraphs graphs, Uploads uploads) {
		return new NewRegion("r-" + UUID.randomUUID(), graphs, uploads.folder());
	}

	/** A file that makes it. */
	FileFixture file() {
		return FileFixture.aRegion(this.id, "rjh-2021");
	}

	boolean isThere() {
		return this.graphs.regions().stream().anyMatch((known) -> known.id().equals(this.id));
	}

	PlanGraph plan() {
		return this.graphs.current(this.id);
	}

	/**
	 * Waits until no file is left: others' imports may still be under way, and a file
	 * goes after its import has ended.
	 */
	void awaitNothingLeft() {
		Awaitility.await().untilAsserted(() -> assertThat(this.uploads).isEmptyDirectory());
	}

}
