package se.rodtrad.compare;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;

import se.rodtrad.benchmark.PlanGenerator;
import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.ShippedModels;

/**
 * How long it takes to find what would turn the topmost goals of a generated plan of any
 * size, and whether it is certain that nothing less does. Argument: elements.
 */
public final class SensitivityBenchmark {

	/** Everything of the generated plan holds then. */
	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private SensitivityBenchmark() {
	}

	public static void main(String[] arguments) {
		int elements = Integer.parseInt(arguments[0]);
		PlanGraph plan = PlanGenerator.of("benchmark", 1)
			.elements(elements)
			.measurements(elements)
			.targets(elements / 10)
			.graph();
		Basis basis = new Basis(plan, ShippedModels.find("rjh-2021"), Element.Period.parse("2020").orElseThrow(), DAY,
				Run.COMPUTED);
		int first = plan.firstIndex(Label.GOAL);
		for (String key : List.of("M0", "M1", "M2", "M6", "M26", "M100", "M500")) {
			int goal = plan.find(new Element.Id(Label.GOAL, key)).orElse(first);
			long begun = processor();
			Sensitivity found = Sensitivity.of(basis, goal);
			System.out.printf("%s: %s, %,d candidates, %,d steps, %s, %.2f s of processor%n", key, found.now().status(),
					found.candidates(), found.steps().size(), found.isSmallest() ? "smallest" : "perhaps not smallest",
					(processor() - begun) / 1e9);
		}
	}

	/** That of this thread, so that others on the machine do not count. */
	private static long processor() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
