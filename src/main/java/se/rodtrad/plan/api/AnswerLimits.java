package se.rodtrad.plan.api;

import java.util.Optional;

import se.rodtrad.plan.RodTradException;

/**
 * How large an answer may be. The values come from the configuration.
 *
 * @param page at most how many rows a page may hold
 * @param defaultPage how many rows a page holds when the client does not say
 * @param trace at most how many elements a trace may hold
 */
public record AnswerLimits(int page, int defaultPage, int trace) {

	/**
	 * The page that the arguments {@code first} and {@code after} ask for.
	 * @throws RodTradException.LimitExceeded when {@code first} is above the limit
	 * @throws RodTradException.Invalid when {@code first} is negative or {@code after} is
	 * no cursor
	 */
	public Paging paging(Optional<Integer> first, Optional<String> after) {
		int size = first.orElse(this.defaultPage);
		if (size < 0) {
			throw new RodTradException.Invalid("first: found %d, expected a number ≥ 0".formatted(size));
		}
		if (size > this.page) {
			throw new RodTradException.LimitExceeded(
					"first: found %d, a page has at most %d rows; go on with «after»".formatted(size, this.page));
		}
		return new Paging(size, after.map(Paging::place));
	}

}
