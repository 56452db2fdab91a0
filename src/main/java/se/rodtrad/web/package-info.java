/**
 * The pages that people open: the start page, the pages of a region, the import page.
 */
@ApplicationModule(displayName = "Web",
		allowedDependencies = { "change", "change :: command", "compare", "compare :: api", "coverage",
				"coverage :: api", "drawing", "drawing :: file", "followup", "followup :: api", "fulfilment",
				"fulfilment :: api", "graphiql", "ledger", "ledger :: api", "plan", "plan :: api", "plan :: search",
				"steering", "trace", "trace :: api" })
@NullMarked
package se.rodtrad.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
