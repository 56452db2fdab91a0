package se.rodtrad.steering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps profiles in memory. */
public final class MemoryTexts implements ModelTexts {

	private final Map<String, String> texts = new HashMap<>();

	@Override
	public Optional<String> edition(String digest) {
		return Optional.ofNullable(this.texts.get(digest));
	}

	@Override
	public void keepEdition(String modelId, String digest, String text) {
		this.texts.putIfAbsent(digest, text);
	}

	/** Puts another text where one was kept. */
	public void replace(String digest, String text) {
		this.texts.put(digest, text);
	}

}
