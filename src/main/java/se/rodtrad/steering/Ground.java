package se.rodtrad.steering;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a value stands in a model, so that nobody takes a guess for a rule.
 *
 * @param basis whether a source says it
 * @param source the code of the source; always there for what is stated or inherited
 * @param at the heading in the source
 * @param note what a reader should know; always there for what is assumed
 */
public record Ground(Basis basis, @RefersTo(Table.SOURCE) Optional<String> source, Optional<String> at,
		Optional<String> note) {

	public Ground {
		if (basis == Basis.ASSUMED && note.isEmpty()) {
			throw new Unfit("basis", "'assumed' without a note", "a note that says why");
		}
		if (basis != Basis.ASSUMED && source.isEmpty()) {
			throw new Unfit("basis", "'%s' without a source".formatted(basis.name().toLowerCase(Locale.ROOT)),
					"the code of a source");
		}
	}

	/** How a value came into a model. */
	public enum Basis {

		/** A source says it (<em>angivet</em>). */
		STATED,

		/** Taken over from an earlier model (<em>ärvt</em>). */
		INHERITED,

		/** Filled in by us, to be confirmed by the region (<em>antaget</em>). */
		ASSUMED

	}

}
