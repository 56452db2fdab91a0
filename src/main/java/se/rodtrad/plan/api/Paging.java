package se.rodtrad.plan.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import se.rodtrad.plan.RodTradException;

/**
 * Which page of a list is wanted: a parameter of controllers, made of the arguments
 * {@code first}, {@code after}, {@code last} and {@code before}.
 *
 * @param size at most how many rows, ≥ 0
 * @param isLast whether they are counted from the end
 * @param after the place in the order that the rows come after; nothing for the beginning
 * @param before the place in the order that the rows come before; nothing for the end
 */
public record Paging(int size, boolean isLast, Optional<String> after, Optional<String> before) {

	private static final String PREFIX = "c:";

	/** What a client is given to go on from a place with. */
	public static String cursor(String place) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((PREFIX + place).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor that a connection gave out.
	 * @param argument what it was given as
	 * @throws RodTradException.Invalid when it is none
	 */
	static String place(String argument, String cursor) {
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
				"%s: found «%s», expected a cursor that an earlier page gave".formatted(argument, cursor));
	}

}
