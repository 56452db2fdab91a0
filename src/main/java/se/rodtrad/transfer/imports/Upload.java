package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is to be imported, and how.
 *
 * @param actor who brings it
 * @param region the id of the region
 * @param file where it lies; it is deleted when the import has ended
 * @param name what it was called
 * @param dryRun whether it shall only be tried
 * @param correction why decided content may change; empty when it may not
 * @param steeringModel the model that StratML is read by; nothing for other files
 */
record Upload(String actor, String region, Path file, String name, boolean dryRun, String correction,
		Optional<String> steeringModel) {

	boolean isCorrection() {
		return !this.correction.isBlank();
	}

}
