package se.rodtrad.web.region;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Shows which body contributes to what, and how that is going (<em>Karta</em>).
 */
@Controller
class MapController {

	private final Sights sights;

	private final Reckonings reckonings;

	MapController(Sights sights, Reckonings reckonings) {
		this.sights = sights;
		this.reckonings = reckonings;
	}

	@GetMapping("/regions/{region}/map")
	String map(@PathVariable String region, Choice choice, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		page.addAttribute("sight", sight);
		page.addAttribute("map", HeatMap.of(this.reckonings.summary(sight.reckoning(), Optional.empty())));
		return "web/region/map";
	}

}
