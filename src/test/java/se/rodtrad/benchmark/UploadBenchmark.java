package se.rodtrad.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import se.rodtrad.RodTradApplication;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Link;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.Value;
import se.rodtrad.transfer.FileFixture;
import se.rodtrad.transfer.ImportClient;

import static se.rodtrad.transfer.FileFixture.aRegion;

/**
 * Uploads a generated plan as a zip of CSV files to the whole service with an empty
 * embedded database, then the same file again, and says how long each took and how much
 * heap was alive at most. Arguments: elements, measurements.
 */
public final class UploadBenchmark {

	static final String REGION = "r";

	private UploadBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("rodtrad-benchmark");
		Path file = file(folder, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
		Heap heap = Heap.watched();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RodTradApplication.class)
			.run("--rodtrad.data-dir=" + folder.resolve("data"), "--rodtrad.samples=false", "--server.port=0")) {
			ImportClient client = new ImportClient(
					Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")), REGION);
			upload("first", client, file);
			upload("again", client, file);
		}
		System.out.printf("at most %,d MiB alive of %,d%n", heap.peakMegabytes(),
				Runtime.getRuntime().maxMemory() >> 20);
		System.exit(0);
	}

	private static void upload(String what, ImportClient client, Path file) throws Exception {
		long begun = System.nanoTime();
		JsonNode result = client.imported("", file);
		System.out.printf("%s: %s in %.1f s: %s%n", what, result.path("state").asString(),
				(System.nanoTime() - begun) / 1e9, result.path("result").path("summary"));
	}

	static Path file(Path folder, int elements, int measurements) {
		PlanDraft.Delta plan = PlanGenerator.of(REGION, 1)
			.elements(elements)
			.measurements(measurements)
			.draft()
			.delta();
		System.out.printf("%,d elements, %,d links, %,d values%n", plan.elements().size(), plan.links().size(),
				plan.values().size());
		FileFixture file = aRegion("rjh-2021").sheet("Enheter", "nyckel", "typ", "namn");
		only(plan, Element.OrgUnit.class).forEach((unit) -> file.row(unit.key(), unit.kind(), unit.name()));
		file.sheet("Mål", "nyckel", "typ", "text");
		only(plan, Element.Goal.class).forEach((goal) -> file.row(goal.key(), goal.kind(), goal.text()));
		file.sheet("Indikatorer", "nyckel", "namn", "måttenhet", "riktning");
		only(plan, Element.Indicator.class)
			.forEach((indicator) -> file.row(indicator.key(), indicator.name(), indicator.unit(), "upp"));
		file.sheet("Aktiviteter", "nyckel", "typ", "benämning", "läge");
		only(plan, Element.Activity.class)
			.forEach((activity) -> file.row(activity.key(), activity.kind(), activity.title(), "pågående"));
		file.sheet("Länkar", "typ", "från", "till", "vikt");
		plan.links().forEach((link) -> file.row(link.type(), link.from().key(), link.to().key(), weight(link)));
		file.sheet("Mätvärden", "indikator", "enhet", "period", "grupp", "värde");
		plan.values()
			.stream()
			.map(Value.Measurement.class::cast)
			.forEach((value) -> file.row(value.indicator(), value.unit(), value.period(), value.group(),
					value.value().orElseThrow()));
		return file.zip(folder, ';');
	}

	private static <T extends Element> List<T> only(PlanDraft.Delta plan, Class<T> type) {
		return plan.elements().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static Object weight(Link link) {
		return link.type().isWeighted() ? link.weight() : "";
	}

}
