package se.rodtrad.ledger;

import java.util.Optional;

import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Fact;

/**
 * One line of the ledger: what one revision did to one fact, as it was hashed.
 *
 * @param place its place in the revision, from 0
 * @param before the fact before as {@link FactJson}; empty when it was made
 * @param after the fact after as {@link FactJson}; empty when it was removed
 * @param hash over this entry and the hash of the one before it, 64 hexadecimal digits
 */
public record Entry(long place, String before, String after, String hash) {

	/**
	 * What it did.
	 * @throws se.rodtrad.plan.RodTradException.Invalid when it is not as it was written
	 */
	public Edit edit() {
		return new Edit(fact(this.before), fact(this.after));
	}

	private static Optional<Fact> fact(String json) {
		return json.isEmpty() ? Optional.empty() : Optional.of(FactJson.read(json));
	}

}
