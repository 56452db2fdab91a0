package se.rodtrad.steering;

import java.util.Optional;

/** Keeps the profiles of steering models where the plans are kept. */
public interface ModelTexts {

	/** The text of the edition with a digest, if it was kept. */
	Optional<String> edition(String digest);

	/** Keeps the text of an edition; nothing happens when it is kept already. */
	void keepEdition(String modelId, String digest, String text);

}
