package se.rodtrad.web.receipt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import se.rodtrad.plan.Fingerprint;

/**
 * Ids of commands that a form sends: the same for the same answers to the same form, so
 * that a double click is one change, and another for other answers.
 */
public final class CommandIds {

	private static final int SHORT = 12;

	private CommandIds() {
	}

	/** What tells a form from all others. */
	public static String fresh() {
		return UUID.randomUUID().toString();
	}

	/** The id of what was written into a form. */
	public static String of(String form, Map<String, String> written) {
		return digest(List.of(form, new TreeMap<>(written).toString()));
	}

	/** A short name for a part of what a form makes. */
	public static String shortOf(String form, String part) {
		return digest(List.of(form, part)).substring(0, SHORT);
	}

	private static String digest(List<String> parts) {
		return Fingerprint.of(parts.toString());
	}

}
