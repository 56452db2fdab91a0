package se.rodtrad.plan.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import se.rodtrad.plan.RodTradException;

/**
 * Which page of a list is wanted.
 *
 * @param first at most how many rows, ≥ 0
 * @param after the place in the order that the page begins after; nothing for the
 * beginning
 */
public record Paging(int first, Optional<String> after) {

	private static final String PREFIX = "c:";

	static String cursor(String place) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((PREFIX + place).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor that a connection gave out.
	 * @throws RodTradException.Invalid when it is none
	 */
	static String place(String cursor) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			if (plain.startsWith(PREFIX)) {
				return plain.substring(PREFIX.length());
			}
		}
		catch (IllegalArgumentException ex) {
			// reported below, as any other text that is no cursor
		}
		throw new RodTradException.Invalid(
				"after: found «%s», expected a cursor that an earlier page gave".formatted(cursor));
	}

}
