package se.rodtrad.transfer.imports;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import se.rodtrad.plan.RodTradException;

/**
 * How much may be imported at once, and how long it is remembered.
 *
 * @param running how many imports are worked on at the same time
 * @param waiting how many more may wait for their turn
 * @param shownProblems how many errors, and as many findings, a result lists; all are
 * counted
 * @param directory where files lie while they are imported
 * @param keep how long the result of an import can be asked for
 */
@ConfigurationProperties("rodtrad.import")
record ImportProperties(@DefaultValue("2") int running, @DefaultValue("20") int waiting,
		@DefaultValue("10000") int shownProblems, Path directory, @DefaultValue("1h") Duration keep) {

	ImportProperties {
		if (running < 1 || waiting < 0 || shownProblems < 1) {
			throw new RodTradException.Invalid(
					"rodtrad.import: found running %s, waiting %s, shown-problems %s; expected at least 1, 0 and 1"
						.formatted(running, waiting, shownProblems));
		}
	}

	/**
	 * How many problems the results that can still be asked for list together, at most.
	 */
	int keptProblems() {
		return 20 * this.shownProblems;
	}

}
