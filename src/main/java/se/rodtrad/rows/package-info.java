/**
 * The answers of the other rooms as flat rows for reporting tools (<em>rader</em>):
 * tables over HTTP in several formats, with their dictionary. Nothing is computed here.
 */
@ApplicationModule(displayName = "Rows",
		allowedDependencies = { "plan", "plan :: api", "steering", "trace", "trace :: api", "coverage",
				"coverage :: api", "fulfilment", "fulfilment :: api", "ledger", "ledger :: api", "ledger :: file",
				"http" })
@NullMarked
package se.rodtrad.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
