package se.rodtrad.web.element;

import java.util.Locale;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.drawing.Chart;
import se.rodtrad.drawing.Gantt;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * The pictures of an element's page as files: how the parts of a goal carry it, how a
 * goal or an indicator has developed, and a unit's activities over time.
 */
@Controller
class ElementPicturesController {

	private final Sights sights;

	private final Reckonings reckonings;

	private final PictureFiles files;

	ElementPicturesController(Sights sights, Reckonings reckonings, PictureFiles files) {
		this.sights = sights;
		this.reckonings = reckonings;
		this.files = files;
	}

	@GetMapping("/elements/{id}/history.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> history(@PathVariable String id, @PathVariable String format, Choice choice,
			@RequestParam Optional<String> unit, Locale language) {
		Sight sight = this.sights.of(GlobalId.parse(id).regionId(), choice, language);
		ElementView element = ElementView.of(sight.plan(), GlobalId.parse(id).element());
		Chart chart = chart(sight, element, Choice.stated(unit))
			.orElseThrow(() -> nothing(element, "a goal, a mission or an indicator"));
		return this.files.answer(sight, format, chart.title(), "", chart::file);
	}

	private Optional<Chart> chart(Sight sight, ElementView element, Optional<String> unit) {
		if (element.element() instanceof Element.Indicator indicator) {
			return Optional.of(IndicatorHistory.of(sight, element, indicator, unit).chart());
		}
		return (element.label() == Label.GOAL || element.label() == Label.MISSION)
				? Optional.of(GoalHistory.of(sight, element, this.reckonings).chart()) : Optional.empty();
	}

	@GetMapping("/elements/{id}/why.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> why(@PathVariable String id, @PathVariable String format, Choice choice, Locale language) {
		Sight sight = this.sights.of(GlobalId.parse(id).regionId(), choice, language);
		ElementView goal = ElementView.of(sight.plan(), GlobalId.parse(id).element());
		Contributions contributions = Contributions.of(sight, sight.fulfilment(goal))
			.orElseThrow(() -> nothing(goal, "a goal or mission in force with parts that count"));
		return this.files.answer(sight, format, contributions.title(), contributions.legend(),
				contributions.picture()::file);
	}

	@GetMapping("/elements/{id}/activities.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> activities(@PathVariable String id, @PathVariable String format, Choice choice,
			Locale language) {
		Sight sight = this.sights.of(GlobalId.parse(id).regionId(), choice, language);
		ElementView unit = ElementView.of(sight.plan(), GlobalId.parse(id).element());
		Gantt gantt = Optional.of(unit)
			.filter((element) -> element.label() == Label.ORG_UNIT)
			.flatMap((element) -> Owned.of(sight, element).gantt())
			.orElseThrow(() -> nothing(unit, "a unit with activities that say both their days"));
		return this.files.answer(sight, format, gantt.title(), sight.words().of("unit.ganttLegend"), gantt::file);
	}

	private static RodTradException nothing(ElementView element, String expected) {
		return new RodTradException.NotFound("%s %s: found nothing to draw, expected %s"
			.formatted(element.label().graphName(), element.element().key(), expected));
	}

}
