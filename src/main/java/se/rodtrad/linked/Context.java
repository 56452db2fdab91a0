package se.rodtrad.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the keys of the documents mean (<em>kontext</em>): the context of JSON-LD 1.1,
 * which each document carries, so that nothing need be fetched to read it.
 */
final class Context {

	/** As it stands in a document. */
	static final String TEXT = read();

	private Context() {
	}

	private static String read() {
		try (InputStream file = Context.class.getResourceAsStream("/linked/context.json")) {
			return JsonMapper.shared().readTree(Objects.requireNonNull(file)).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
