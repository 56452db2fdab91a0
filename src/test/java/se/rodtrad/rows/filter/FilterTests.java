package se.rodtrad.rows.filter;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.rows.format.Cells;
import se.rodtrad.rows.format.Column;
import se.rodtrad.steering.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Filters as OData has them, held against worked examples and a naive reading. */
class FilterTests {

	/** The names begin with what the columns hold. */
	private static final List<Column<Map<String, Object>>> COLUMNS = List.of(column("text", Column.Type.TEXT),
			column("text2", Column.Type.TEXT), column("number", Column.Type.NUMBER),
			column("whole", Column.Type.INTEGER), column("large", Column.Type.LARGE_INTEGER),
			column("flag", Column.Type.FLAG), column("day", Column.Type.DAY), column("instant", Column.Type.INSTANT));

	private static final Map<String, Object> FULL = Map.of("text", "Åre's mål", "text2", "B", "number", 0.1, "whole",
			9_007_199_254_740_993L, "large", new BigInteger("18446744073709551616"), "flag", true, "day",
			LocalDate.of(2026, 6, 30), "instant", Instant.parse("2026-01-31T12:00:00Z"));

	private static final Map<String, Object> EMPTY = Map.of();

	private static Column<Map<String, Object>> column(String name, Column.Type type) {
		return new Column<>(name, type, "", new Term("", ""), (row, cells) -> write(row.get(name), cells));
	}

	private static void write(Object value, Cells cells) {
		switch (value) {
			case null -> cells.none();
			case String text -> cells.text(text);
			case Double number -> cells.number(number);
			case Long whole -> cells.integer(whole);
			case BigInteger large -> cells.integer(large);
			case Boolean flag -> cells.flag(flag);
			case LocalDate day -> cells.day(day);
			case Instant instant -> cells.instant(instant);
			default -> throw new IllegalArgumentException(value.toString());
		}
	}

	private static Predicate<Map<String, Object>> read(String filter) {
		return Filter.read(filter, COLUMNS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text eq 'Åre''s mål'", "'Åre''s mål' eq text", "text ne text2", "text gt text2",
			"number eq 0.1", "number eq 1e-1", "number lt 1", "number ge -5", "number le 0.1",
			"whole eq 9007199254740993", "whole ne 9007199254740992", "whole gt 9007199254740992", "whole gt number",
			"large eq 18446744073709551616", "large gt whole", "flag", "flag eq true", "flag ne false", "flag gt false",
			"day eq 2026-06-30", "day lt 2026-07-01", "instant eq 2026-01-31T12:00:00Z",
			"instant eq 2026-01-31T13:00:00.000+01:00", "instant gt 2026-01-31T11:59Z", "text ne null", "null eq null",
			"null ge null", "not (null gt null)", "contains(text,'re''s')", "startswith(text, 'Åre')",
			"endswith(text,'mål')", "contains(text,'')", "not contains(text,'x')", "not not flag",
			"number eq 2 or flag and text2 eq 'B'", "( number eq 2 or flag ) and text2 eq 'B'",
			"flag or number eq 2 and text2 eq 'C'", "0 eq -0.0", "'a' lt 'b'" })
	void holds(String filter) {
		assertThat(read(filter)).accepts(FULL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text eq 'åre''s mål'", "number gt 0.1", "whole eq 9007199254740992", "not flag",
			"flag and number eq 2", "number eq 2 or text2 eq 'C'", "text eq null", "text gt null", "text le null",
			"null", "contains(text,'ÅRE')", "startswith(text,'mål')", "contains(text,null)", "not contains(text,null)",
			"day gt 2026-06-30", "(flag or number eq 2) and text2 eq 'C'" })
	void doesNotHold(String filter) {
		assertThat(read(filter)).rejects(FULL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text eq null", "null eq text", "text ne 'x'", "number ne 0", "text eq text2",
			"text ge text2", "not (text gt 'a')", "not (number le 1)", "not (flag eq true)", "flag ne true",
			"flag or text eq null", "not (flag and text ne null)" })
	void holdsOfNothing(String filter) {
		assertThat(read(filter)).accepts(EMPTY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "flag", "not flag", "flag or not flag", "contains(text,'a')", "not contains(text,'a')",
			"text eq ''", "text gt text2", "number lt 1", "not (text ne 'x')" })
	void doesNotHoldOfNothing(String filter) {
		assertThat(read(filter)).rejects(EMPTY);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			text                     | found «text» after 0 characters, expected a condition
			txt eq 'a'               | found «txt» after 0 characters, expected a value or one of text, text2,
			text eq                  | found nothing after 7 characters, expected a value or one of text,
			text eq 'a' x            | found «x» after 12 characters, expected and, or, or the end
			text eq 'a               | found a text after 8 characters that does not end
			text eq "a"              | found «"a"» after 8 characters, expected a column, a value or a sign
			text eq 1                | found text eq 1, expected a text such as 'GOAL'
			number eq '1'            | found number eq '1', expected a number
			flag eq 'true'           | found flag eq 'true', expected true or false
			day eq '2026-06-30'      | found day eq '2026-06-30', expected a day such as 2026-06-30
			day eq 2026-02-30        | found «2026-02-30» after 7 characters, expected a day such as 2026-06-30
			instant eq 2026-06-30    | found instant eq 2026-06-30, expected an instant such as
			(text eq 'a'             | found nothing after 12 characters, expected )
			text eq 'a')             | found «)» after 11 characters, expected and, or, or the end
			contains(text)           | found «)» after 13 characters, expected ,
			contains(number,'1')     | found number in contains, expected a text such as 'GOAL'
			text is 'a'              | found «is» after 5 characters, expected one of eq, ne, gt, ge, lt, le
			""")
	void whatIsNotUnderstoodIsRefusedWithItsPlace(String filter, String message) {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> read(filter))
			.withMessageStartingWith("$filter: " + message);
	}

	@Test
	void signThatEndsALineOnlyIsRefusedWithItsPlace() {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> read("flag\u0085"))
			.withMessageStartingWith("$filter: found «\u0085» after 4 characters");
	}

	@Test
	void emptyFilterIsRefused() {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> read(" "))
			.withMessageStartingWith("$filter: found nothing after 1 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tolower(text) eq 'a'", "text eq tolower('A')", "number add 1 eq 2", "year(day) eq 2026",
			"text in ('a','b')", "links/any(l: l/weight gt 1)", "not flag eq true", "(number gt 1) eq true",
			"contains(tolower(text),'a')" })
	void whatODataKnowsBeyondIsToldApartFromWhatIsWrong(String filter) {
		assertThatExceptionOfType(NotOffered.class).isThrownBy(() -> read(filter))
			.withMessageContaining("which the feed does not do; expected columns, values, null, eq");
	}

	@Test
	void deepFilterIsRefusedAndALongOneIsNot() {
		assertThatExceptionOfType(RodTradException.LimitExceeded.class)
			.isThrownBy(() -> read("(".repeat(4_000) + "flag" + ")".repeat(4_000)))
			.withMessage("$filter: found more than 100 conditions in each other, expected at most as many");
		assertThatExceptionOfType(RodTradException.LimitExceeded.class)
			.isThrownBy(() -> read("not ".repeat(4_000) + "flag"));
		assertThat(read("flag or ".repeat(1_000) + "not flag")).accepts(FULL);
		assertThat(read("text ne '" + "''".repeat(4_000) + "'")).accepts(FULL);
	}

	/** Conditions of a flag, put together and read again by three-valued logic. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void randomConditionsHoldWhereANaiveReadingSaysSo(int seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 300; i++) {
			StringBuilder filter = new StringBuilder();
			int[] expected = condition(random, filter, 4);
			for (int row = 0; row < 3; row++) {
				Map<String, Object> known = (row == 2) ? EMPTY : Map.of("flag", row == 1);
				assertThat(read(filter.toString()).test(known)).as("seed %d, %s of %s", seed, filter, known)
					.isEqualTo(expected[row] == 1);
			}
		}
	}

	/**
	 * Writes one, and gives what it is of a flag that is false, true and nothing: -1, 1
	 * and 0.
	 */
	private static int[] condition(Random random, StringBuilder filter, int depth) {
		int choice = random.nextInt((depth == 0) ? 2 : 5);
		if (choice < 2) {
			filter.append((choice == 0) ? "flag" : "flag eq null");
			return (choice == 0) ? new int[] { -1, 1, 0 } : new int[] { -1, -1, 1 };
		}
		filter.append((choice == 2) ? "not (" : "(");
		int[] one = condition(random, filter, depth - 1);
		filter.append(')');
		if (choice == 2) {
			return new int[] { -one[0], -one[1], -one[2] };
		}
		filter.append((choice == 3) ? " and (" : " or (");
		int[] other = condition(random, filter, depth - 1);
		filter.append(')');
		int[] both = new int[3];
		for (int row = 0; row < 3; row++) {
			both[row] = (choice == 3) ? Math.min(one[row], other[row]) : Math.max(one[row], other[row]);
		}
		return both;
	}

}
