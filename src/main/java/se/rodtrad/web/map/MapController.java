package se.rodtrad.web.map;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.coverage.api.FindingFilter;
import se.rodtrad.coverage.api.Findings;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Shows who contributes to what, and how that is going (<em>Karta</em>).
 */
@Controller
class MapController {

	private final Sights sights;

	private final Reckonings reckonings;

	private final Findings findings;

	private final PictureFiles files;

	MapController(Sights sights, Reckonings reckonings, Findings findings, PictureFiles files) {
		this.sights = sights;
		this.reckonings = reckonings;
		this.findings = findings;
		this.files = files;
	}

	/**
	 * The page.
	 * @param unit the key of the unit that is unfolded in the picture of what flows
	 */
	@GetMapping("/regions/{region}/map")
	String map(@PathVariable String region, Choice choice, @RequestParam Optional<String> unit, Locale language,
			Model page) {
		Sight sight = this.sights.of(region, choice, language);
		Optional<String> key = Choice.stated(unit);
		Flows flows = flows(sight, key);
		page.addAttribute("sight", sight);
		page.addAttribute("kept", key.map((known) -> Map.of("unit", known)).orElse(Map.of()));
		page.addAttribute("map", heat(sight));
		page.addAttribute("flows", flows);
		page.addAttribute("picture", flows.picture().svg(flows.title()));
		return "web/map/map";
	}

	@GetMapping("/regions/{region}/map.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> heat(@PathVariable String region, @PathVariable String format, Choice choice,
			Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		HeatMap map = heat(sight);
		return this.files.answer(sight, format, sight.words().of("map.title", sight.name()), map.legend(),
				map.picture()::file);
	}

	@GetMapping("/regions/{region}/flow.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> flow(@PathVariable String region, @PathVariable String format, Choice choice,
			@RequestParam Optional<String> unit, Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		Flows flows = flows(sight, Choice.stated(unit));
		return this.files.answer(sight, format, flows.title(), sight.words().of("map.flow.legend"),
				flows.picture()::file);
	}

	private HeatMap heat(Sight sight) {
		return HeatMap.of(sight, summary(sight), this.findings.of(sight.snapshot(), FindingFilter.NONE));
	}

	private Flows flows(Sight sight, Optional<String> unit) {
		return Flows.of(sight, summary(sight), unit);
	}

	private SummaryView summary(Sight sight) {
		return this.reckonings.summary(sight.reckoning(), Optional.empty());
	}

}
