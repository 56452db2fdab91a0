package se.rodtrad.web.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.DueMatters;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Lists the units of a region as they stand below each other (<em>Enheter</em>).
 */
@Controller
class UnitsController {

	/** How many a page shows; whoever looks for others writes a part of their name. */
	private static final int MOST = 1_000;

	private final Sights sights;

	private final DueMatters dueMatters;

	UnitsController(Sights sights, DueMatters dueMatters) {
		this.sights = sights;
		this.dueMatters = dueMatters;
	}

	/**
	 * The list.
	 * @param q a part of the name or key of the units that are shown; all of them when
	 * nothing
	 */
	@GetMapping("/regions/{region}/units")
	String units(@PathVariable String region, Choice choice, @RequestParam Optional<String> q, Locale language,
			Model page) {
		Sight sight = this.sights.of(region, choice, language);
		Optional<String> text = Choice.stated(q);
		List<UnitTree.Row> rows = text.map((wanted) -> UnitTree.of(sight, wanted)).orElseGet(() -> UnitTree.of(sight));
		page.addAttribute("sight", sight);
		page.addAttribute("text", text);
		page.addAttribute("kept", text.map((wanted) -> Map.of("q", wanted)).orElse(Map.of()));
		page.addAttribute("found", rows.size());
		page.addAttribute("rows", rows.stream().limit(MOST).toList());
		page.addAttribute("dues", this.dueMatters.of(sight));
		return "web/unit/units";
	}

}
