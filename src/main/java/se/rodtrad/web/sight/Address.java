package se.rodtrad.web.sight;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * The address of a page. Every value in it is encoded whole, for a key may hold any sign.
 */
public final class Address {

	private final StringBuilder text = new StringBuilder();

	private char next = '?';

	private Address() {
	}

	/** An address of path segments. */
	public static Address of(String... segments) {
		Address address = new Address();
		for (String segment : segments) {
			address.text.append('/').append(encoded(segment));
		}
		return address;
	}

	/** Adds a parameter. */
	public Address with(String name, String value) {
		this.text.append(this.next).append(name).append('=').append(encoded(value));
		this.next = '&';
		return this;
	}

	private static String encoded(String value) {
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
