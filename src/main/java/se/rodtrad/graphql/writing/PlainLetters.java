package se.rodtrad.graphql.writing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a mapper writes, and which letters it writes as they are: found out by asking it
 * once for each letter of one or two bytes.
 */
final class PlainLetters {

	/** The first letter that takes two bytes. */
	static final int TWO_BYTES = 0x80;

	private static final int THREE_BYTES = 0x800;

	private final JsonMapper json;

	private final boolean[] plain = new boolean[THREE_BYTES];

	PlainLetters(JsonMapper json) {
		this.json = json;
		for (char letter = 0; letter < THREE_BYTES; letter++) {
			byte[] asIs = ("\"" + letter + "\"").getBytes(StandardCharsets.UTF_8);
			this.plain[letter] = Arrays.equals(written(String.valueOf(letter)), asIs);
		}
	}

	/** What the mapper writes of a value. */
	byte[] written(Object value) {
		return this.json.writeValueAsBytes(value);
	}

	/** Whether a letter takes one or two bytes and is not escaped. */
	boolean isPlain(char letter) {
		return letter < THREE_BYTES && this.plain[letter];
	}

}
