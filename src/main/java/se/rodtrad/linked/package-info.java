/**
 * The chain as linked data (<em>länkade data</em>): elements as concepts of SKOS, units,
 * documents and decisions by W3C's and Dublin Core's vocabularies, links with all that
 * they say. Nothing is computed here.
 */
@ApplicationModule(displayName = "Linked data",
		allowedDependencies = { "plan", "plan :: api", "steering", "trace", "trace :: api", "ledger :: file" })
@NullMarked
package se.rodtrad.linked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
