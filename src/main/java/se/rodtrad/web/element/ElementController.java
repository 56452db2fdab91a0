package se.rodtrad.web.element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.coverage.Finding;
import se.rodtrad.coverage.api.FindingFilter;
import se.rodtrad.coverage.api.FindingView;
import se.rodtrad.coverage.api.Findings;
import se.rodtrad.fulfilment.api.PropagationView;
import se.rodtrad.fulfilment.api.PropagationView.InfluenceView;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.api.GlobalId;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.DueMatters;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Shows all there is to say of one element: why a goal has its colour, how an indicator
 * has developed, what a unit does (<em>Varför?</em>, <em>Enhet</em>).
 */
@Controller
class ElementController {

	private final Sights sights;

	private final Reckonings reckonings;

	private final Findings findings;

	private final DueMatters dueMatters;

	ElementController(Sights sights, Reckonings reckonings, Findings findings, DueMatters dueMatters) {
		this.sights = sights;
		this.reckonings = reckonings;
		this.findings = findings;
		this.dueMatters = dueMatters;
	}

	/**
	 * The page of an element.
	 * @param id its id in the API
	 * @param unit the key of the unit whose outcomes of an indicator are shown; the one
	 * with most of them when nothing
	 */
	@GetMapping("/elements/{id}")
	String element(@PathVariable String id, Choice choice, @RequestParam Optional<String> unit, Locale language,
			Model page) {
		GlobalId globalId = GlobalId.parse(id);
		Sight sight = this.sights.of(globalId.regionId(), choice, language);
		ElementView element = ElementView.of(sight.plan(), globalId.element());
		page.addAttribute("sight", sight);
		page.addAttribute("element", element);
		page.addAttribute("neighbours", Neighbours.of(sight, element));
		page.addAttribute("contributions", Contributions.of(sight, sight.fulfilment(element)));
		if (element.label() == Label.GOAL || element.label() == Label.MISSION) {
			page.addAttribute("history", GoalHistory.of(sight, element, this.reckonings));
		}
		if (element.element() instanceof Element.Indicator indicator) {
			page.addAttribute("history", IndicatorHistory.of(sight, element, indicator, Choice.stated(unit)));
		}
		if (element.label() == Label.ORG_UNIT) {
			page.addAttribute("owned", Owned.of(sight, element));
			page.addAttribute("matters", this.dueMatters.of(sight, element));
			page.addAttribute("orphans", orphans(sight, element));
		}
		if (element.label() == Label.INDICATOR || element.label() == Label.ACTIVITY) {
			List<InfluenceView> influences = new PropagationView(sight.reckoning(), element.index()).influences();
			page.addAttribute("influences", influences);
			page.addAttribute("uncounted", Uncounted.of(element.index(), influences));
		}
		return "web/region/element";
	}

	/** What the unit does and nobody above asks for. */
	private List<FindingView> orphans(Sight sight, ElementView unit) {
		FindingFilter filter = new FindingFilter(Set.of(Finding.Word.ORPHAN), Optional.empty(), Optional.empty(),
				Optional.of(List.of(unit.element().key())), Optional.empty());
		return this.findings.of(sight.snapshot(), filter)
			.stream()
			.filter((finding) -> finding.unit().filter((owner) -> owner.index() == unit.index()).isPresent())
			.toList();
	}

}
