package se.rodtrad.store;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import se.rodtrad.steering.ModelTexts;

/** Keeps the profiles of steering models as {@code Edition} nodes. */
@Component
final class StoredModelTexts implements ModelTexts {

	private final Database database;

	StoredModelTexts(Database database) {
		this.database = database;
	}

	@Override
	public Optional<String> edition(String digest) {
		return this.database
			.reading((transaction) -> transaction.run(Statement.EDITION.text(), Map.of("digest", digest))
				.stream()
				.findFirst())
			.map((row) -> row.get("text").asString());
	}

	@Override
	public void keepEdition(String modelId, String digest, String text) {
		this.database.inTransaction((transaction) -> transaction
			.run(Statement.KEEP_EDITION.text(), Map.of("steeringModel", modelId, "digest", digest, "text", text))
			.consume());
	}

}
