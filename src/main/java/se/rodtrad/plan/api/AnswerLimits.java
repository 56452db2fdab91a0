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
	 * The page that the arguments ask for.
	 * @throws RodTradException.LimitExceeded when {@code first} or {@code last} is above
	 * the limit
	 * @throws RodTradException.Invalid when one of them is negative or both are given, or
	 * a cursor is none
	 */
	public Paging paging(Optional<Integer> first, Optional<String> after, Optional<Integer> last,
			Optional<String> before) {
		if (first.isPresent() && last.isPresent()) {
			throw new RodTradException.Invalid("first and last: found both, expected one of them");
		}
		int size = last.map((number) -> size("last", number)).orElseGet(() -> size(first));
		return new Paging(size, last.isPresent(), after.map((cursor) -> Paging.place("after", cursor)),
				before.map((cursor) -> Paging.place("before", cursor)));
	}

	/**
	 * How many rows the argument {@code first} of a list without cursors asks for.
	 * @throws RodTradException.LimitExceeded when it is above the limit
	 * @throws RodTradException.Invalid when it is negative
	 */
	public int size(Optional<Integer> first) {
		return size("first", first.orElse(this.defaultPage));
	}

	private int size(String argument, int found) {
		if (found < 0) {
			throw new RodTradException.Invalid("%s: found %d, expected a number ≥ 0".formatted(argument, found));
		}
		if (found > this.page) {
			throw new RodTradException.LimitExceeded("%s: found %d, a page has at most %d rows; go on with «%s»"
				.formatted(argument, found, this.page, argument.equals("first") ? "after" : "before"));
		}
		return found;
	}

}
