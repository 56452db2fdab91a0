package se.rodtrad.benchmark.pure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

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
import se.rodtrad.coverage.Coverages;
import se.rodtrad.coverage.Finding;
import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.steering.SteeringModel;

/**
 * What is computed of a whole region once and then kept: where the thread is broken, and
 * the fulfilment of every goal.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-XX:+UseCompactObjectHeaders" })
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RegionBenchmark {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	@Param({ "5000", "50000" })
	int elements;

	PlanGraph plan;

	SteeringModel model;

	Basis basis;

	/** Makes the plan, with a target for each indicator and ten periods of outcomes. */
	@Setup
	public void generate() {
		this.plan = PlanGenerator.of("benchmark", 1)
			.elements(this.elements)
			.orphans(this.elements / 100)
			.targets(this.elements)
			.measurements(3 * this.elements)
			.graph();
		this.model = ShippedModels.find("rjh-2021");
		this.basis = new Basis(this.plan, this.model, Element.Period.parse("2020").orElseThrow(), DAY, Run.COMPUTED);
	}

	/** The findings of one word, on a day not asked about before. */
	@Benchmark
	public List<Finding> orphans() {
		return Coverages.findings(this.plan, this.model, DAY, Set.of(Finding.Word.ORPHAN));
	}

	/** The findings of all words. */
	@Benchmark
	public List<Finding> findings() {
		return Coverages.findings(this.plan, this.model, DAY);
	}

	/** One whole pass of fulfilment. */
	@Benchmark
	public Fulfilments fulfilments() {
		return Fulfilments.of(this.basis);
	}

}
