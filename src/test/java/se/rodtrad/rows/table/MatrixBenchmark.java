package se.rodtrad.rows.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.AnswerLimits;
import se.rodtrad.rows.format.Column;
import se.rodtrad.rows.format.RowFormat;
import se.rodtrad.rows.format.RowWriter;
import se.rodtrad.rows.format.Sheet;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.trace.api.Snapshot;

/**
 * Writes the whole matrix of a generated plan of any size in each format to nowhere, and
 * says how many rows a second that is; how little heap it gets through with is tried by
 * giving it little. Arguments: elements, and the formats.
 */
public final class MatrixBenchmark {

	/** Everything of the generated plan holds then. */
	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private MatrixBenchmark() {
	}

	public static void main(String[] arguments) throws IOException {
		PlanGraph plan = PlanGenerator.of("benchmark", 1).elements(Integer.parseInt(arguments[0])).graph();
		Snapshot snapshot = new Snapshot(plan, DAY, Optional.of(ShippedModels.find("rjh-2021")));
		Question question = new Question(snapshot, Optional.empty(), new EnumMap<>(Parameter.class), Optional.empty());
		Table<?> matrix = new ThreadTables(new AnswerLimits(1000, 100, 50_000)).all().getFirst();
		for (String format : Arrays.stream(arguments).skip(1).toList()) {
			write(matrix, question, RowFormat.valueOf(format));
		}
	}

	private static <R> void write(Table<R> table, Question question, RowFormat format) throws IOException {
		long begun = System.nanoTime();
		AtomicLong rows = new AtomicLong();
		RowWriter writer = format.open(
				new Sheet(table.name(), table.columns(), Locale.ENGLISH, Map.of(), Map.of(), false),
				OutputStream.nullOutputStream());
		table.answer(question).forEachOrdered((row) -> {
			for (Column<R> column : table.columns()) {
				column.value().accept(row, writer);
			}
			writer.endRow();
			rows.incrementAndGet();
		});
		writer.finish(Optional.empty());
		double seconds = (System.nanoTime() - begun) / 1e9;
		System.out.printf("%s: %,d rows in %.1f s, %,.0f a second, with at most %,d MiB%n", format, rows.get(), seconds,
				rows.get() / seconds, Runtime.getRuntime().maxMemory() >> 20);
	}

}
