/**
 * Plans in: workbooks and CSV files become edits of a plan, with every problem located,
 * and templates are given out.
 */
@ApplicationModule(displayName = "Transfer",
		allowedDependencies = { "plan", "plan :: api", "steering", "change", "ledger", "ledger :: api" })
@NullMarked
package se.rodtrad.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
