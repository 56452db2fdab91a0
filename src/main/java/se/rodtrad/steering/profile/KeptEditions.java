package se.rodtrad.steering.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.rodtrad.steering.Editions;
import se.rodtrad.steering.ModelTexts;
import se.rodtrad.steering.SteeringModel;

/** Editions of steering models whose profiles were kept; each is read once. */
final class KeptEditions implements Editions {

	private static final Logger log = LoggerFactory.getLogger(KeptEditions.class);

	private final Map<String, String> now;

	private final ModelTexts kept;

	private final Map<String, Optional<SteeringModel>> read = new ConcurrentHashMap<>();

	/**
	 * Editions without those of now.
	 * @param now the texts of the profiles as they read now, by digest
	 */
	KeptEditions(Map<String, String> now, ModelTexts kept) {
		this.now = Map.copyOf(now);
		this.kept = kept;
	}

	@Override
	public Optional<SteeringModel> find(String digest) {
		return Optional.ofNullable(this.read.get(digest))
			.orElseGet(() -> this.kept.edition(digest)
				.flatMap((text) -> this.read.computeIfAbsent(digest, (_) -> read(digest, text))));
	}

	/** A text that somebody has changed in the database is not the edition. */
	private static Optional<SteeringModel> read(String digest, String text) {
		try {
			return Profiles.read(List.of(new ProfileFile("edition " + digest, text)))
				.all()
				.stream()
				.filter((model) -> model.digest().equals(digest))
				.findFirst();
		}
		catch (WrongProfiles ex) {
			log.warn("An earlier edition of a steering model cannot be read any longer: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	@Override
	public boolean isEdition(String digest, String text) {
		return read(digest, text).isPresent();
	}

	@Override
	public void keep(SteeringModel model) {
		Optional.ofNullable(this.now.get(model.digest()))
			.ifPresent((text) -> this.kept.keepEdition(model.id(), model.digest(), text));
	}

	@Override
	public boolean keep(String digest, String text) {
		Optional<SteeringModel> model = read(digest, text);
		model.ifPresent((read) -> this.kept.keepEdition(read.id(), digest, text));
		return model.isPresent();
	}

}
