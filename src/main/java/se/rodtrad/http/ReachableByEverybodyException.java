package se.rodtrad.http;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * The service would have listened on an address that other machines reach, with nobody
 * having to log in.
 */
class ReachableByEverybodyException extends IllegalStateException {

	private final String property;

	ReachableByEverybodyException(String property, @Nullable InetAddress address) {
		super(property + " is " + ((address != null) ? address.getHostAddress() : "empty, which means every address")
				+ ", expected a loopback address such as 127.0.0.1");
		this.property = property;
	}

	String property() {
		return this.property;
	}

}
