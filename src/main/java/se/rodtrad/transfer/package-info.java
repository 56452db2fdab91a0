/**
 * Plans in and out: workbooks and CSV files become edits of a plan, with every problem
 * located, templates are given out, and plans as the files that make them.
 */
@ApplicationModule(displayName = "Transfer",
		allowedDependencies = { "plan", "plan :: api", "steering", "change", "ledger", "ledger :: api",
				"ledger :: file", "ledger :: archive" })
@NullMarked
package se.rodtrad.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
