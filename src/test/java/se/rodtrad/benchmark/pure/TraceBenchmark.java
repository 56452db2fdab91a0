package se.rodtrad.benchmark.pure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.trace.Direction;
import se.rodtrad.trace.Trace;
import se.rodtrad.trace.TraceQuestion;
import se.rodtrad.trace.Walk;

/**
 * What lies below a goal and above an activity: answers of about the same size, however
 * large the plan is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-XX:+UseCompactObjectHeaders" })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class TraceBenchmark {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final int ELEMENTS_BELOW = 300;

	private static final int ELEMENTS_ABOVE = 14;

	/**
	 * Of how many elements the start is the best: all would take longer than the rest.
	 */
	private static final int CANDIDATES = 2000;

	@Param({ "5000", "50000", "500000" })
	int elements;

	PlanGraph plan;

	int goal;

	int activity;

	/** Makes the plan and finds where to begin. */
	@Setup
	public void generate() {
		this.plan = PlanGenerator.of("benchmark", 1).elements(this.elements).graph();
		this.goal = nearest(Label.GOAL, ELEMENTS_BELOW,
				(start) -> Walk.downstream(this.plan, new int[] { start }, LinkType.THREAD, DAY).size());
		this.activity = nearest(Label.ACTIVITY, ELEMENTS_ABOVE,
				(start) -> Walk.upstream(this.plan, new int[] { start }, LinkType.THREAD, DAY).size());
	}

	private int nearest(Label label, int wanted, IntUnaryOperator size) {
		int count = this.plan.elements(label).size();
		int candidates = Math.min(CANDIDATES, count);
		return IntStream.range(0, candidates)
			.map((place) -> this.plan.firstIndex(label) + (int) ((long) place * count / candidates))
			.mapToObj((start) -> new int[] { Math.abs(size.applyAsInt(start) - wanted), start })
			.min(Comparator.comparingInt((found) -> found[0]))
			.orElseThrow()[1];
	}

	/** Everything below a goal. */
	@Benchmark
	public Trace downstream() {
		return Trace.of(this.plan, Optional.empty(), TraceQuestion.of(this.goal, Direction.DOWNSTREAM, DAY));
	}

	/** Everything above an activity. */
	@Benchmark
	public Trace upstream() {
		return Trace.of(this.plan, Optional.empty(), TraceQuestion.of(this.activity, Direction.UPSTREAM, DAY));
	}

}
