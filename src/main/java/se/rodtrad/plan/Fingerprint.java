package se.rodtrad.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a text is known by: its SHA-256, the same for the same text and no other
 * (<em>fingeravtryck</em>).
 */
public final class Fingerprint {

	private Fingerprint() {
	}

	/** In hexadecimal. */
	public static String of(String text) {
		return HexFormat.of().formatHex(bytesOf(text));
	}

	public static byte[] bytesOf(String text) {
		return begin().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Of what comes in parts. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
