package se.rodtrad.benchmark;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import se.rodtrad.Chromium;
import se.rodtrad.RodTradApplication;
import se.rodtrad.ledger.Signature;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanDraft;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.store.CommitProgress;
import se.rodtrad.store.PlanStore;

/**
 * Opens the pages of a generated region in a real browser and says how long each takes
 * until it can be used: the first time after a change, and the median of the times after
 * that. Arguments: elements, how often each is opened, how many seconds after the import
 * the first is: soon, nothing is ready yet; later, what is prepared.
 */
public final class PagesBenchmark {

	private static final String REGION = "benchmark";

	private PagesBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		int elements = Integer.parseInt(arguments[0]);
		PlanDraft draft = PlanGenerator.of(REGION, 1)
			.elements(elements)
			.measurements(elements * 3)
			.targets(elements)
			.draft();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RodTradApplication.class).run(
				"--rodtrad.data-dir=" + Files.createTempDirectory("rodtrad-benchmark"), "--rodtrad.samples=false",
				"--server.port=0", "--rodtrad.import.max-rows=" + Integer.MAX_VALUE)) {
			context.getBean(PlanStore.class).commit(draft, Signature.of(Signature.How.IMPORT), CommitProgress.NONE);
			String base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
			try (ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
				later
					.schedule(() -> measureAll(base, draft, Integer.parseInt(arguments[1])),
							Integer.parseInt(arguments[2]), TimeUnit.SECONDS)
					.get();
			}
		}
		System.exit(0);
	}

	private static void measureAll(String base, PlanDraft draft, int times) {
		System.out.printf("| page | first time ms | after that ms | boxes or rows |%n");
		addresses(draft).forEach((name, address) -> measure(name, base + address, times));
	}

	private static Map<String, String> addresses(PlanDraft draft) {
		String seen = "period=2025&at=2025-12-31";
		PlanGraph plan = draft.build();
		String goal = encoded(plan.elements(Label.GOAL).getLast().id());
		Element.Id board = plan.elements(Label.ORG_UNIT).getFirst().id();
		Element.Id unit = plan.elements(Label.ORG_UNIT).getLast().id();
		Map<String, String> addresses = new LinkedHashMap<>();
		addresses.put("overview", "/regions/%s?%s".formatted(REGION, seen));
		addresses.put("thread", "/regions/%s/thread?%s".formatted(REGION, seen));
		addresses.put("thread of a goal", "/regions/%s/thread?%s&focus=%s".formatted(REGION, seen, goal));
		addresses.put("thread of a unit", "/regions/%s/thread?%s&unit=%s".formatted(REGION, seen, unit.key()));
		addresses.put("red goals", "/regions/%s/thread?%s&status=RED".formatted(REGION, seen));
		addresses.put("map with its bands", "/regions/%s/map?%s".formatted(REGION, seen));
		addresses.put("map of a unit", "/regions/%s/map?%s&unit=%s".formatted(REGION, seen, board.key()));
		addresses.put("bands as a file", "/regions/%s/flow.svg?%s".formatted(REGION, seen));
		addresses.put("timeline", "/regions/%s/timeline?%s".formatted(REGION, seen));
		addresses.put("two points in time", "/regions/%s/timeline?%s&from=2024&to=2025".formatted(REGION, seen));
		addresses.put("units", "/regions/%s/units?%s".formatted(REGION, seen));
		addresses.put("documents", "/regions/%s/documents?%s".formatted(REGION, seen));
		addresses.put("what is due", "/regions/%s/report?%s".formatted(REGION, seen));
		addresses.put("form of a unit", "/regions/%s/report?%s&unit=%s".formatted(REGION, seen, unit.key()));
		addresses.put("why and what of a unit", "/elements/%s?%s".formatted(encoded(unit), seen));
		addresses.put("what a board does", "/elements/%s?%s".formatted(encoded(board), seen));
		addresses.put("receipt of the import", "/regions/%s/receipts/1?%s".formatted(REGION, seen));
		addresses.put("import", "/import?region=" + REGION);
		addresses.put("start", "/");
		addresses.put("gaps", "/regions/%s/gaps?%s".formatted(REGION, seen));
		addresses.put("search", "/regions/%s/search?%s&q=a".formatted(REGION, seen));
		addresses.put("why a goal", "/elements/%s?%s".formatted(goal, seen));
		return addresses;
	}

	private static String encoded(Element.Id id) {
		return new GlobalId(REGION, id).encoded();
	}

	private static void measure(String name, String address, int times) {
		try (Page page = Chromium.page("sv", 1280, ColorScheme.LIGHT)) {
			long first = open(page, address);
			long[] after = LongStream.generate(() -> open(page, address)).limit(times).sorted().toArray();
			System.out.printf("| %s | %.0f | %.0f | %d |%n", name, first / 1e6, after[times / 2] / 1e6,
					page.locator(".node, tbody tr, .hits li, .cards > li").count());
		}
	}

	private static long open(Page page, String address) {
		long begun = System.nanoTime();
		int status = page.navigate(address).status();
		if (status != 200) {
			throw new IllegalStateException("%s: found status %d, expected 200".formatted(address, status));
		}
		return System.nanoTime() - begun;
	}

}
