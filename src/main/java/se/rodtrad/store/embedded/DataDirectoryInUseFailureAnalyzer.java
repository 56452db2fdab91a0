package se.rodtrad.store.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in words what to do about a data directory that is taken.
 */
class DataDirectoryInUseFailureAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUseException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Stop the other process (it is probably another Röd tråd), name another directory with "
						+ "--rodtrad.data-dir=..., or let several of them share a server with --spring.neo4j.uri=...",
				cause);
	}

}
