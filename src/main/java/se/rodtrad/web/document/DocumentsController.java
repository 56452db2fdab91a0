package se.rodtrad.web.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.compare.Succession;
import se.rodtrad.compare.VersionComparison;
import se.rodtrad.compare.api.VersionComparisonView;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Shows the documents of a region with their versions, and what became of the goals from
 * one version to another (<em>Dokument</em>).
 */
@Controller
class DocumentsController {

	/** How many goals a page shows; a choice of fate shows others. */
	private static final int MOST = 300;

	private final Sights sights;

	DocumentsController(Sights sights) {
		this.sights = sights;
	}

	@GetMapping("/regions/{region}/documents")
	String documents(@PathVariable String region, Choice choice, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		page.addAttribute("sight", sight);
		page.addAttribute("documents", Documents.of(sight));
		return "web/document/documents";
	}

	/**
	 * What became of the goals.
	 * @param from the id of the older version
	 * @param to the id of the newer version
	 * @param fate what became of the goals that are shown; all of them when nothing
	 */
	@GetMapping("/regions/{region}/documents/compare")
	String compare(@PathVariable String region, Choice choice, @RequestParam String from, @RequestParam String to,
			@RequestParam Optional<Succession.Fate> fate, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		ElementView older = version(sight, "from", from);
		ElementView newer = version(sight, "to", to);
		List<Succession> all = VersionComparison.between(sight.plan(), older.index(), newer.index());
		List<Succession> chosen = all.stream().filter((row) -> fate.isEmpty() || row.fate() == fate.get()).toList();
		Map<String, String> kept = new LinkedHashMap<>(Map.of("from", from, "to", to));
		fate.ifPresent((wanted) -> kept.put("fate", wanted.name()));
		page.addAttribute("sight", sight);
		page.addAttribute("older", older);
		page.addAttribute("newer", newer);
		page.addAttribute("fate", fate);
		page.addAttribute("kept", kept);
		page.addAttribute("counts", new VersionComparisonView(older, newer, all).counts());
		page.addAttribute("total", all.size());
		page.addAttribute("found", chosen.size());
		page.addAttribute("rows",
				chosen.stream()
					.limit(MOST)
					.map((row) -> SuccessionRow.of(sight, new VersionComparisonView.SuccessionView(sight.plan(), row)))
					.toList());
		return "web/document/compare";
	}

	private static ElementView version(Sight sight, String parameter, String id) {
		ElementView view = new ElementView(sight.plan(), sight.snapshot().index(id));
		if (view.label() != Label.DOCUMENT_VERSION) {
			throw new RodTradException.Invalid(
					"%s: found %s, expected a document version".formatted(parameter, view.element().id()));
		}
		return view;
	}

}
