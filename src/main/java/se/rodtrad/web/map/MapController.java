package se.rodtrad.web.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.fulfilment.api.SummaryView;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Prepared;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;
import se.rodtrad.web.sight.Words;

/**
 * Shows who contributes to what, and how that is going (<em>Karta</em>).
 */
@Controller
class MapController implements Prepared {

	private final Sights sights;

	private final Reckonings reckonings;

	private final Carriers carriers;

	private final PictureFiles files;

	MapController(Sights sights, Reckonings reckonings, Carriers carriers, PictureFiles files) {
		this.sights = sights;
		this.reckonings = reckonings;
		this.carriers = carriers;
		this.files = files;
	}

	@Override
	public void prepare(String region) {
		Sight sight = this.sights.of(region, Choice.NOTHING, Words.SWEDISH);
		heat(sight);
		flows(sight, Optional.empty());
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
		return HeatMap.of(sight, rows(sight), this.carriers.below(sight, rows(sight)));
	}

	private Flows flows(Sight sight, Optional<String> unit) {
		return Flows.of(sight, rows(sight), this.carriers, unit);
	}

	private List<SummaryView.RowView> rows(Sight sight) {
		return this.reckonings.summary(sight.reckoning(), Optional.empty()).rows();
	}

}
