package se.rodtrad.steering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import se.rodtrad.steering.profile.ProfileFile;
import se.rodtrad.steering.profile.Profiles;

/** The steering models that are shipped, for tests. */
public final class ShippedModels {

	private static final Path DIRECTORY = Path.of("src/main/resources/steering-models");

	private ShippedModels() {
	}

	/** All of them. */
	public static SteeringModels all() {
		return Profiles.read(Profiles.in(DIRECTORY));
	}

	/** The one with an id. */
	public static SteeringModel find(String id) {
		return all().find(id).orElseThrow();
	}

	/** The text of the profile with an id. */
	public static String text(String id) {
		try {
			return Files.readString(DIRECTORY.resolve(id + ".yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A model of a profile in another file. */
	public static SteeringModel read(Path file) {
		try {
			return Profiles.read(List.of(new ProfileFile(file.toString(), Files.readString(file)))).all().getFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
