package se.rodtrad.rows.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import se.rodtrad.rows.format.Column;
import se.rodtrad.steering.Term;

/**
 * A table: what its rows are, what may be asked of it, and where they come from.
 *
 * @param <R> its rows
 * @param name its name in addresses
 * @param about what a row of it is
 * @param parameters what may be asked of it, beside what may be asked of all
 * @param columns its columns
 * @param rows its rows in order, from where a question goes on at the latest; what is
 * wrong with the question is said before the first
 * @param place the place of a row in the order, as a string that sorts so
 */
public record Table<R>(String name, Term about, Set<Parameter> parameters, List<Column<R>> columns,
		Function<Question, Stream<R>> rows, Function<R, String> place) {

	/** What may be asked of every table. */
	private static final Set<Parameter> COMMON = EnumSet.of(Parameter.AS_OF, Parameter.MIN_REVISION, Parameter.LANG,
			Parameter.FIRST, Parameter.AFTER, Parameter.SEPARATOR);

	private static final Set<Parameter> DAYS = EnumSet.of(Parameter.AT, Parameter.HOLDING_AT, Parameter.PERIOD_AT);

	public Table {
		EnumSet<Parameter> all = EnumSet.copyOf(COMMON);
		all.addAll(parameters);
		parameters = all;
		columns = List.copyOf(columns);
	}

	/** The rows that a question asks for, in order. */
	public Stream<R> answer(Question question) {
		Stream<R> from = this.rows.apply(question);
		return question.after()
			.map((after) -> from.dropWhile((row) -> this.place.apply(row).compareTo(after) <= 0))
			.orElse(from);
	}

	/** Whether its rows depend on the day, and so on the steering model in force. */
	public boolean hasDay() {
		return this.parameters.stream().anyMatch(DAYS::contains);
	}

}
