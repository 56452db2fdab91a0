package se.rodtrad.benchmark.pure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
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
import se.rodtrad.change.IntegrityCheck;
import se.rodtrad.change.Problem;
import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.Value;
import se.rodtrad.steering.ShippedModels;
import se.rodtrad.trace.Walk;

/**
 * What one small change of a large plan costs: the plan after it, the checks before it is
 * written, and the fulfilment that it moves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx6g", "-XX:+UseCompactObjectHeaders" })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
public class ChangeBenchmark {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final Element.Period PERIOD = Element.Period.parse("2020").orElseThrow();

	/** As many goals lie above what is changed, however large the plan is. */
	private static final int GOALS_ABOVE = 12;

	/** Of how many indicators the best is taken: all would take longer than the rest. */
	private static final int CANDIDATES = 2_000;

	@Param({ "5000", "50000", "500000" })
	int elements;

	@Param({ "MEASUREMENT", "WEIGHT", "ACTIVITY" })
	Change change;

	IntegrityCheck check;

	PlanDraft draft;

	PlanGraph after;

	List<Edit> edits;

	Fulfilments before;

	Basis basis;

	/** What is changed. */
	public enum Change {

		/** One outcome is reported. */
		MEASUREMENT,
		/** A link gets another weight. */
		WEIGHT,
		/** An activity is added, with the goal that it implements and its unit. */
		ACTIVITY

	}

	/** Makes the plan, with a target for each indicator and ten periods of outcomes. */
	@Setup
	public void generate() {
		PlanGraph plan = PlanGenerator.of("benchmark", 1)
			.elements(this.elements)
			.targets(this.elements)
			.measurements(3 * this.elements)
			.graph();
		this.draft = new PlanDraft(plan);
		edit(indicator(plan));
		this.edits = this.draft.edits();
		this.after = this.draft.build();
		this.check = new IntegrityCheck(ShippedModels.all());
		this.before = Fulfilments.of(basis(plan));
		this.basis = basis(this.after);
	}

	private static Basis basis(PlanGraph plan) {
		return new Basis(plan, ShippedModels.find("rjh-2021"), PERIOD, DAY, Run.COMPUTED);
	}

	/** An indicator with the wanted number of goals above it, or nearly so. */
	private static int indicator(PlanGraph plan) {
		int first = plan.firstIndex(Label.INDICATOR);
		return IntStream.range(first, first + plan.elements(Label.INDICATOR).size())
			.limit(CANDIDATES)
			.mapToObj((indicator) -> new int[] { Math.abs(goalsAbove(plan, indicator) - GOALS_ABOVE), indicator })
			.min(Comparator.comparingInt((found) -> found[0]))
			.orElseThrow()[1];
	}

	private static int goalsAbove(PlanGraph plan, int indicator) {
		return Walk.upstream(plan, new int[] { indicator }, LinkType.THREAD, DAY).size() - 1;
	}

	private void edit(int indicator) {
		PlanGraph plan = this.draft.base();
		Link measured = plan.link(plan.incoming(indicator, LinkType.MEASURED_BY).get(0));
		switch (this.change) {
			case MEASUREMENT -> this.draft.put(other(plan.values()
				.measurement(plan.element(indicator).key(), PERIOD.key(),
						plan.elements(Label.ORG_UNIT).getFirst().key(), "T")
				.orElseThrow()));
			case WEIGHT -> this.draft.put(new Link(measured.from(), measured.type(), measured.to(), measured.validity(),
					measured.weight() + 1, measured.properties()));
			case ACTIVITY -> {
				Element.Activity like = (Element.Activity) plan.elements(Label.ACTIVITY).getFirst();
				Element added = new Element.Activity("New", like.validity(), like.origin(), like.kind(), like.title(),
						like.start(), like.end(), like.progress(), like.state());
				this.draft.put(added);
				this.draft.put(Link.of(added.id(), LinkType.IMPLEMENTS, measured.from()));
				this.draft.put(Link.of(added.id(), LinkType.OWNED_BY, plan.elements(Label.ORG_UNIT).getFirst().id()));
			}
		}
	}

	private static Value.Measurement other(Value.Measurement measured) {
		return new Value.Measurement(measured.origin(), measured.indicator(), measured.unit(), measured.period(),
				measured.group(), OptionalDouble.of(measured.value().orElse(0) + 1), measured.numerator(),
				measured.denominator(), measured.state(), measured.note());
	}

	/** The plan after the change. */
	@Benchmark
	public PlanGraph plan() {
		return this.draft.base().changed(this.edits, this.after.revision());
	}

	/** Whether the change breaks what no plan may break. */
	@Benchmark
	public List<Problem> check() {
		return this.check.problems(this.draft, this.after, false);
	}

	/** The fulfilment of all goals after the change, from that before. */
	@Benchmark
	public Fulfilments fulfilments() {
		return this.before.changed(this.edits, this.basis);
	}

}
