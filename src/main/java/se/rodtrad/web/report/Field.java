package se.rodtrad.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A field of the form.
 *
 * @param name its name
 * @param value what stands in it
 * @param fault what is wrong with that
 */
record Field(String name, String value, Optional<String> fault) {

	/** Its id in the page: its name without blanks. */
	public String id() {
		return URLEncoder.encode(this.name, StandardCharsets.UTF_8);
	}

	/** Whether a choice is the one that stands in it. */
	public boolean has(Object choice) {
		return this.value.equals(String.valueOf(choice));
	}

}
