/**
 * The ledger in the API: the audit trail, its export and the check of its chain.
 */
@NamedInterface("api")
@NullMarked
package se.rodtrad.ledger.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
