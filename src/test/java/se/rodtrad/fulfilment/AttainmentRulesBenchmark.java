package se.rodtrad.fulfilment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;

import static se.rodtrad.plan.PlanFixture.aPlan;
import static se.rodtrad.plan.PlanFixture.indexIn;

/**
 * How long one outcome takes to be held to its target, over targets of four kinds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx2g", "-XX:+UseCompactObjectHeaders" })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class AttainmentRulesBenchmark {

	private static final int OUTCOMES = 400;

	private final AttainmentRules rules = new AttainmentRules(Figures.MODEL.thresholds());

	private Element.Indicator indicator;

	private List<Value.Target> targets;

	/** Makes an indicator and a target of each kind. */
	@Setup
	public void make() {
		PlanGraph plan = aPlan().indicator("I").with("scale", "ratio").with("tolerance", 5.0).build();
		this.indicator = (Element.Indicator) plan.element(indexIn(plan, Label.INDICATOR, "I"));
		this.targets = List.of(Figures.atLeast("G", "I", 80), Figures.atMost("G", "I", 20),
				Figures.atLeast("G", "I", 80, 60), Figures.within("G", "I", 40, 60));
	}

	/** The attainment and the score of outcomes from 0 to 99 under each target. */
	@Benchmark
	@OperationsPerInvocation(OUTCOMES)
	public double attain() {
		double sum = 0;
		for (Value.Target target : this.targets) {
			Method method = AttainmentRules.method(this.indicator, target, target.baseline());
			for (int outcome = 0; outcome < OUTCOMES / 4; outcome++) {
				OptionalDouble attainment = this.rules.attain(method, this.indicator, target, outcome,
						target.baseline());
				sum += this.rules.score(method, attainment.orElse(0));
			}
		}
		return sum;
	}

}
