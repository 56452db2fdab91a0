package se.rodtrad.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.PlanGraph;

/**
 * Says how many bytes a plan takes in memory for each element with its links, its text
 * apart, and for each measurement and target. Argument: how many of each.
 */
public final class MemoryBenchmark {

	private MemoryBenchmark() {
	}

	public static void main(String[] arguments) {
		int count = Integer.parseInt(arguments[0]);
		long before = Heap.alive();
		PlanGraph plan = PlanGenerator.of("benchmark", 1).elements(count).graph();
		long withPlan = Heap.alive();
		List<String> texts = plan.elements().stream().flatMap(MemoryBenchmark::copiesOfTexts).toList();
		long references = 4L * texts.size();
		long text = Heap.alive() - withPlan - references;
		long all = withPlan - before;
		System.out.printf("%,d elements, %,d links: %,d MiB, of it text %,d MiB%n", plan.size(), plan.linkCount(),
				all >> 20, text >> 20);
		System.out.printf("%d bytes an element with its links, and %d bytes of text (%,d texts)%n",
				(all - text) / plan.size(), text / plan.size(), texts.size());
		long unwritten = Heap.alive();
		IntStream.range(0, count).forEach((element) -> {
			plan.writtenKey(element, MemoryBenchmark::quoted);
			plan.writtenName(element, MemoryBenchmark::quoted);
		});
		System.out.printf("%d bytes an element for its key and name as they are written%n",
				(Heap.alive() - unwritten) / plan.size());
		sayOf("measurement", PlanGenerator.of("benchmark", 1).elements(count).measurements(count), all);
		sayOf("target", PlanGenerator.of("benchmark", 1).elements(count).targets(count), all);
	}

	/** What each value takes, with its key: the same plan with them and without. */
	private static void sayOf(String what, PlanGenerator generator, long without) {
		long before = Heap.alive();
		PlanGraph plan = generator.graph();
		long with = Heap.alive() - before;
		int values = plan.values().measurements().size() + plan.values().targets().size();
		System.out.printf("%d bytes a %s (%,d)%n", (with - without) / values, what, values);
	}

	private static byte[] quoted(String text) {
		return ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
	}

	/** The key and what people wrote; kinds and other choices are shared by all. */
	private static Stream<String> copiesOfTexts(Element element) {
		Stream<String> own = ElementType.of(element.label())
			.values(element)
			.entrySet()
			.stream()
			.filter((property) -> List.of("text", "title", "name").contains(property.getKey()))
			.map((property) -> (String) property.getValue());
		return Stream.concat(Stream.of(element.key()), own).map((text) -> new String(text.toCharArray()));
	}

}
