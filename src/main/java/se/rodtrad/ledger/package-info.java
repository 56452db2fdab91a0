/**
 * The ledger (<em>liggare</em>): every change of a plan, numbered, signed and chained by
 * hashes. One mechanism for the audit trail, the way back in time, subscriptions and
 * replicas.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = { "plan", "plan :: api", "trace" })
@NullMarked
package se.rodtrad.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
