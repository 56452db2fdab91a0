package se.rodtrad.ledger.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import se.rodtrad.ledger.FactJson;
import se.rodtrad.plan.Fact;
import se.rodtrad.plan.RodTradException;

/** Reads a part of an archive line by line; none may be endless. */
final class Lines implements AutoCloseable {

	/** Characters of a line. */
	private static final int LONGEST = 4_000_000;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.build();

	private final Part part;

	private final BufferedReader text;

	private long number;

	Lines(Part part, InputStream bytes) {
		this.part = part;
		this.text = new BufferedReader(new InputStreamReader(bytes,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
	}

	/** The next line, without its end; nothing when there is none. */
	Optional<String> next() {
		StringBuilder line = new StringBuilder();
		this.number++;
		try {
			int read = this.text.read();
			if (read < 0) {
				return Optional.empty();
			}
			for (; read != '\n'; read = this.text.read()) {
				if (read < 0 || line.length() == LONGEST) {
					throw wrong("a line that does not end", "lines of at most %d characters".formatted(LONGEST));
				}
				line.append((char) read);
			}
			return Optional.of(line.toString());
		}
		catch (IOException ex) {
			throw wrong("what cannot be unpacked or is not UTF-8", "an archive as it was given out");
		}
	}

	/** What the line read last says. */
	<R extends Record> R read(String line, Class<R> type) {
		try {
			return JSON.readValue(line, type);
		}
		catch (JacksonException ex) {
			throw wrong("a line that cannot be read", "one like " + type.getSimpleName().toLowerCase(Locale.ROOT));
		}
	}

	/** The fact that the line read last says. */
	Fact fact(String line) {
		try {
			return FactJson.read(line);
		}
		catch (RodTradException.Invalid ex) {
			throw wrong(FactJson.shown(line), "a fact");
		}
	}

	/** What is wrong with the line read last. */
	RodTradException.Invalid wrong(String found, String expected) {
		return new RodTradException.Invalid(
				"%s, line %d: found %s, expected %s".formatted(this.part.fileName(), this.number, found, expected));
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
