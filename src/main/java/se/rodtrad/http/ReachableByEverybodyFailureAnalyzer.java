package se.rodtrad.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in words why the service does not listen there, and what to do.
 */
class ReachableByEverybodyFailureAnalyzer extends AbstractFailureAnalyzer<ReachableByEverybodyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ReachableByEverybodyException cause) {
		return new FailureAnalysis(
				"""
						%s.
						No authentication is configured, so whoever reaches that address could read and change everything."""
					.formatted(cause.getMessage()),
				"""
						Either leave %s at 127.0.0.1 and let a proxy on this machine, which authenticates its users, forward to it.
						Or set rodtrad.trust-network=true, if the network itself decides who reaches the port \
						(a container that is published on the host's loopback address only, or a closed network \
						with an authenticating proxy in front)."""
					.formatted(cause.property()),
				cause);
	}

}
