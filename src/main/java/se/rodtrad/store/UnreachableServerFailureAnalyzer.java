package se.rodtrad.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in words that the named Neo4j server does not answer, or does not know us.
 */
class UnreachableServerFailureAnalyzer extends AbstractFailureAnalyzer<Neo4jException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Neo4jException cause) {
		return switch (cause) {
			case ServiceUnavailableException unavailable ->
				new FailureAnalysis("The Neo4j server does not answer: " + unavailable.getMessage(),
						"Start the server, or correct spring.neo4j.uri; without that property the service "
								+ "starts a database of its own.",
						cause);
			case AuthenticationException refused -> new FailureAnalysis(
					"The Neo4j server refuses the user or the password: " + refused.getMessage(),
					"Correct spring.neo4j.authentication.username and spring.neo4j.authentication.password.", cause);
			default -> null;
		};
	}

}
