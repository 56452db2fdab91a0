package se.rodtrad.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.graphiql.Examples;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.Region;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.web.sight.Words;

/**
 * Shows the pages that are about no region: the start page, the import page, the
 * accessibility statement.
 */
@Controller
class PagesController {

	/** What the script of the import page says; messages under {@code import.js}. */
	private static final List<String> WORDS = List.of("sending", "waiting", "reading", "checking", "writing",
			"cancelling", "lost", "refusedRequest", "sheet", "added", "changed", "removed", "removedWith", "unchanged",
			"severity", "row", "column", "value", "what", "expected", "errors", "findings", "shown", "error", "serious",
			"warning", "info", "writeNow");

	/** The region that the ready questions are about. */
	private static final String SAMPLE = "exempel-nord";

	/** The day on which the pages were last assessed. */
	private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 30);

	private final PlanGraphs graphs;

	private final SteeringModels models;

	private final MessageSource messages;

	private final String owner;

	private final String contact;

	PagesController(PlanGraphs graphs, SteeringModels models, MessageSource messages,
			@Value("${rodtrad.accessibility-owner:}") String owner,
			@Value("${rodtrad.accessibility-contact:}") String contact) {
		this.messages = messages;
		this.owner = owner;
		this.contact = contact;
		this.graphs = graphs;
		this.models = models;
	}

	@GetMapping("/")
	String start(Model page) {
		List<RegionView> regions = this.graphs.regions()
			.stream()
			.map((region) -> RegionView.of(this.graphs.current(region.id())))
			.toList();
		page.addAttribute("regions", regions);
		page.addAttribute("questions",
				regions.stream().anyMatch((region) -> region.id().equals(SAMPLE)) ? Examples.all() : List.of());
		page.addAttribute("models", this.models.all().stream().map(ModelView::of).toList());
		return "web/start";
	}

	/**
	 * The page on which files are imported.
	 * @param region the region that is proposed
	 */
	@GetMapping("/import")
	String importing(@RequestParam(defaultValue = "") String region, Model page) {
		page.addAttribute("regions", this.graphs.regions());
		page.addAttribute("proposed",
				region.isEmpty() ? this.graphs.regions().stream().map(Region::id).findFirst().orElse("") : region);
		page.addAttribute("models", this.models.all().stream().map(ModelView::of).toList());
		page.addAttribute("words", WORDS);
		return "web/import";
	}

	/** The statement that the law on accessibility asks for. */
	@GetMapping("/accessibility")
	String accessibility(Locale language, Model page) {
		page.addAttribute("owner", this.owner);
		page.addAttribute("reviewed", new Words(this.messages, language).of(REVIEWED));
		page.addAttribute("contact", this.contact);
		return "web/accessibility";
	}

	/**
	 * A steering model, as the pages name it.
	 *
	 * @param id its id
	 * @param sv its title in Swedish
	 * @param en its title in English
	 */
	record ModelView(String id, String sv, String en) {

		static ModelView of(SteeringModel model) {
			return new ModelView(model.id(), model.title().sv(), model.title().en());
		}

	}

}
