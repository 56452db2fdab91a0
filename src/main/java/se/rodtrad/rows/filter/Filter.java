package se.rodtrad.rows.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

import se.rodtrad.plan.RodTradException;
import se.rodtrad.rows.format.Column;

/**
 * Reads a filter: columns compared with values or each other, parts of texts, and
 * conditions put together. It is held to the types of the columns, and what OData says
 * beyond that is refused and never passed over.
 *
 * @param <R> the rows
 */
public final class Filter<R> {

	/** What there is in a filter, as refusals say it. */
	static final String OFFERED = "columns, values, null, eq, ne, gt, ge, lt, le, and, or, not, contains, startswith, endswith";

	private static final Map<String, BiPredicate<String, String>> FUNCTIONS = Map.of("contains", String::contains,
			"startswith", String::startsWith, "endswith", String::endsWith);

	/** What OData computes with. */
	private static final Set<String> ARITHMETIC = Set.of("add", "sub", "mul", "div", "divby", "mod", "has", "in", "/");

	private static final int DEEPEST = 100;

	private final List<Column<R>> columns;

	private final List<Token> tokens;

	private int next;

	private int depth;

	private Filter(String text, List<Column<R>> columns) {
		this.columns = columns;
		this.tokens = Token.all(text);
	}

	/** The functions that there are. */
	public static List<String> functions() {
		return FUNCTIONS.keySet().stream().sorted().toList();
	}

	/**
	 * Which rows a filter wants: those of which it is true.
	 * @throws RodTradException.Invalid when it is none
	 * @throws NotOffered when it says more than the feed can do
	 */
	public static <R> Predicate<R> read(String text, List<Column<R>> columns) {
		Filter<R> filter = new Filter<>(text, columns);
		Function<R, Truth> condition = filter.anyOf();
		if (filter.token().form() != Token.Form.END) {
			throw filter.unexpected("and, or, or the end");
		}
		return (row) -> condition.apply(row) == Truth.TRUE;
	}

	private Token token() {
		return this.tokens.get(this.next);
	}

	private boolean isBefore(String sign) {
		return token().form() == Token.Form.NAME && this.tokens.get(this.next + 1).is(sign);
	}

	private boolean isPast(String word) {
		boolean is = token().is(word);
		this.next += is ? 1 : 0;
		return is;
	}

	private RuntimeException unexpected(String expected) {
		boolean isOData = ARITHMETIC.contains(token().text()) || Comparison.of(token().text()).isPresent();
		return isOData ? token().notOffered() : token().wrong(expected);
	}

	private Function<R, Truth> anyOf() {
		Function<R, Truth> first = allOf();
		while (isPast("or")) {
			Function<R, Truth> before = first;
			Function<R, Truth> then = allOf();
			first = (row) -> before.apply(row).or(then.apply(row));
		}
		return first;
	}

	private Function<R, Truth> allOf() {
		Function<R, Truth> first = condition(false);
		while (isPast("and")) {
			Function<R, Truth> before = first;
			Function<R, Truth> then = condition(false);
			first = (row) -> before.apply(row).and(then.apply(row));
		}
		return first;
	}

	/** What is negated binds closer than a comparison. */
	private Function<R, Truth> condition(boolean isNegated) {
		if (++this.depth > DEEPEST) {
			throw new RodTradException.LimitExceeded(
					"$filter: found more than %d conditions in each other, expected at most as many"
						.formatted(DEEPEST));
		}
		try {
			return isPast("not") ? negated(condition(true)) : positive(isNegated);
		}
		finally {
			this.depth--;
		}
	}

	private static <R> Function<R, Truth> negated(Function<R, Truth> condition) {
		return (row) -> condition.apply(row).negated();
	}

	private Function<R, Truth> positive(boolean isNegated) {
		if (isPast("(")) {
			Function<R, Truth> inner = anyOf();
			require(")");
			return inner;
		}
		if (isBefore("(")) {
			return function();
		}
		return comparison(isNegated);
	}

	private void require(String sign) {
		if (!isPast(sign)) {
			throw unexpected(sign);
		}
	}

	private Function<R, Truth> function() {
		Token name = token();
		BiPredicate<String, String> test = Optional.ofNullable(FUNCTIONS.get(name.text()))
			.orElseThrow(name::notOffered);
		this.next++;
		require("(");
		Operand<R> whole = text(name);
		require(",");
		Operand<R> part = text(name);
		require(")");
		return (row) -> whole.value()
			.apply(row)
			.flatMap((known) -> part.value().apply(row).map((wanted) -> test.test((String) known, (String) wanted)))
			.map(Truth::of)
			.orElse(Truth.UNKNOWN);
	}

	private Operand<R> text(Token function) {
		Operand<R> operand = operand();
		if (operand.kind() != Operand.Kind.TEXT && operand.kind() != Operand.Kind.NOTHING) {
			throw new RodTradException.Invalid("$filter: found %s in %s, expected %s".formatted(operand.shown(),
					function.text(), Operand.Kind.TEXT.about()));
		}
		return operand;
	}

	private Function<R, Truth> comparison(boolean isNegated) {
		Token at = token();
		Operand<R> one = operand();
		Optional<Comparison> found = isNegated ? Optional.empty() : Comparison.of(token().text());
		if (found.isEmpty()) {
			return flag(one, at);
		}
		Comparison comparison = found.get();
		this.next++;
		Operand<R> other = operand();
		if (!one.isLike(other)) {
			throw new RodTradException.Invalid("$filter: found %s %s %s, expected %s".formatted(one.shown(),
					comparison.code(), other.shown(), one.kind().about()));
		}
		return (row) -> Truth.of(comparison.holds(one.value().apply(row), other.value().apply(row)));
	}

	private Function<R, Truth> flag(Operand<R> operand, Token at) {
		if (operand.kind() != Operand.Kind.FLAG && operand.kind() != Operand.Kind.NOTHING) {
			throw (token().form() == Token.Form.END) ? at.wrong("a condition")
					: unexpected("one of eq, ne, gt, ge, lt, le");
		}
		return (row) -> operand.value().apply(row).map((known) -> Truth.of((Boolean) known)).orElse(Truth.UNKNOWN);
	}

	private Operand<R> operand() {
		Token token = token();
		if (isBefore("(") || isBefore("/")) {
			throw token.notOffered();
		}
		this.next++;
		return token.<R>value()
			.or(() -> this.columns.stream()
				.filter((column) -> token.form() == Token.Form.NAME && column.name().equals(token.text()))
				.findFirst()
				.map(Operand::of))
			.orElseThrow(() -> token
				.wrong("a value or one of " + String.join(", ", this.columns.stream().map(Column::name).toList())));
	}

}
