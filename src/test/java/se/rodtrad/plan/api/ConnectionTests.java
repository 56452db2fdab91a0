package se.rodtrad.plan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.RodTradException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pages follow each other without a gap, also when rows come and go.
 */
class ConnectionTests {

	private static final AnswerLimits LIMITS = new AnswerLimits(10, 3, 100);

	private static final Function<String, String> ORDER = Function.identity();

	private static final List<String> ROWS = List.of("a", "b", "c", "d", "e", "f", "g");

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 6, 7, 8, 10 })
	void pagesOfAnySizeGiveTheWholeList(int size) {
		List<String> read = new ArrayList<>();
		Optional<String> after = Optional.empty();
		boolean hasNext = true;
		while (hasNext) {
			Connection<String> page = page(ROWS, Optional.of(size), after);
			read.addAll(page.nodes());
			after = page.endCursor();
			hasNext = page.hasNextPage();
		}
		assertThat(read).isEqualTo(ROWS);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 6, 7, 8, 10 })
	void pagesFromTheEndGiveTheWholeListBackwards(int size) {
		List<String> read = new ArrayList<>();
		Optional<String> before = Optional.empty();
		boolean hasPrevious = true;
		while (hasPrevious) {
			Connection<String> page = pageBefore(ROWS, size, before);
			read.addAll(0, page.nodes());
			before = page.startCursor();
			hasPrevious = page.hasPreviousPage();
		}
		assertThat(read).isEqualTo(ROWS);
	}

	@Test
	void pageBeforeARowKnowsItsNeighbours() {
		Connection<String> page = pageBefore(ROWS, 2, page(ROWS, Optional.of(4), Optional.empty()).endCursor());
		assertThat(page.nodes()).containsExactly("b", "c");
		assertThat(page).returns(true, Connection::hasPreviousPage).returns(true, Connection::hasNextPage);
	}

	@Test
	void pageMayBeCutOutBetweenTwoCursors() {
		Optional<String> after = page(ROWS, Optional.of(2), Optional.empty()).endCursor();
		Optional<String> before = pageBefore(ROWS, 1, Optional.empty()).startCursor();
		Paging between = LIMITS.paging(Optional.empty(), after, Optional.of(10), before);
		assertThat(Connection.page(ROWS, ORDER, between, 5).nodes()).containsExactly("c", "d", "e", "f");
		Paging crossed = LIMITS.paging(Optional.empty(), before, Optional.of(10), after);
		assertThat(Connection.page(ROWS, ORDER, crossed, 5).nodes()).isEmpty();
	}

	@Test
	void cursorGoesBackWhenItsRowIsGone() {
		Optional<String> before = page(ROWS, Optional.of(3), Optional.empty()).endCursor();
		List<String> changed = List.of("a", "b", "bb", "d", "dd", "e");
		assertThat(pageBefore(changed, 2, before).nodes()).containsExactly("b", "bb");
	}

	@Test
	void pageIsCountedFromOneEndOnly() {
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> LIMITS.paging(Optional.of(1), Optional.empty(), Optional.of(1), Optional.empty()))
			.withMessageContaining("first and last");
		assertThatExceptionOfType(RodTradException.LimitExceeded.class)
			.isThrownBy(() -> LIMITS.paging(Optional.empty(), Optional.empty(), Optional.of(11), Optional.empty()))
			.withMessageContaining("last: found 11");
	}

	@Test
	void pageKnowsItsNeighboursAndTheWhole() {
		Connection<String> first = page(ROWS, Optional.empty(), Optional.empty());
		Connection<String> second = page(ROWS, Optional.of(4), first.endCursor());
		assertThat(first).returns(false, Connection::hasPreviousPage).returns(true, Connection::hasNextPage);
		assertThat(first.nodes()).containsExactly("a", "b", "c");
		assertThat(second).returns(true, Connection::hasPreviousPage)
			.returns(false, Connection::hasNextPage)
			.returns(7, Connection::totalCount)
			.returns(5L, Connection::revision);
	}

	@Test
	void cursorGoesOnWhenItsRowIsGone() {
		Connection<String> first = page(ROWS, Optional.of(3), Optional.empty());
		List<String> changed = List.of("a", "b", "bb", "d", "dd", "e");
		assertThat(page(changed, Optional.of(2), first.endCursor()).nodes()).containsExactly("d", "dd");
	}

	@Test
	void emptyListHasNoCursors() {
		Connection<String> page = page(List.of(), Optional.empty(), Optional.empty());
		assertThat(page.startCursor()).isEmpty();
		assertThat(page.endCursor()).isEmpty();
		assertThat(page.hasNextPage()).isFalse();
	}

	@Test
	void noRowsMayBeAskedForToCount() {
		Connection<String> page = page(ROWS, Optional.of(0), Optional.empty());
		assertThat(page.nodes()).isEmpty();
		assertThat(page.totalCount()).isEqualTo(7);
		assertThat(page.hasNextPage()).isTrue();
	}

	@Test
	void largestPageIsAllowedAndOneMoreIsNot() {
		assertThat(LIMITS.size(Optional.of(10))).isEqualTo(10);
		assertThatExceptionOfType(RodTradException.LimitExceeded.class).isThrownBy(() -> LIMITS.size(Optional.of(11)))
			.withMessageContaining("11")
			.withMessageContaining("10");
	}

	@Test
	void negativePageIsRefused() {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> LIMITS.size(Optional.of(-1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "åäö", "AAAA" })
	void whatIsNoCursorIsRefused(String after) {
		assertThatExceptionOfType(RodTradException.Invalid.class)
			.isThrownBy(() -> LIMITS.paging(Optional.empty(), Optional.of(after), Optional.empty(), Optional.empty()));
	}

	private static Connection<String> pageBefore(List<String> rows, int last, Optional<String> before) {
		return Connection.page(rows, ORDER,
				LIMITS.paging(Optional.empty(), Optional.empty(), Optional.of(last), before), 5);
	}

	private static Connection<String> page(List<String> rows, Optional<Integer> first, Optional<String> after) {
		return Connection.page(rows, ORDER, LIMITS.paging(first, after, Optional.empty(), Optional.empty()), 5);
	}

}
