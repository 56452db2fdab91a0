package se.rodtrad.web.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import se.rodtrad.change.command.ChangeOutcome;
import se.rodtrad.change.command.ChangeRequest;
import se.rodtrad.change.command.Changes;
import se.rodtrad.change.command.PlanCommand;
import se.rodtrad.followup.Dues;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.api.Actors;
import se.rodtrad.plan.AsOf;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.receipt.CommandIds;
import se.rodtrad.web.receipt.Redirection;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.DueMatters;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Takes a unit's report for a period: outcomes, progress and comments
 * (<em>Rapportera</em>).
 */
@Controller
class ReportController {

	/** So much of what no unit answers for is shown. */
	private static final int MOST = 100;

	private final Sights sights;

	private final Reckonings reckonings;

	private final DueMatters dueMatters;

	private final PlanGraphs graphs;

	private final Changes changes;

	private final Actors actors;

	private final Ledger ledger;

	ReportController(Sights sights, Reckonings reckonings, DueMatters dueMatters, PlanGraphs graphs, Changes changes,
			Actors actors, Ledger ledger) {
		this.sights = sights;
		this.reckonings = reckonings;
		this.dueMatters = dueMatters;
		this.graphs = graphs;
		this.changes = changes;
		this.actors = actors;
		this.ledger = ledger;
	}

	/**
	 * The form of a unit.
	 * @param unit the key of the unit; without it the page asks which
	 */
	@GetMapping("/regions/{region}/report")
	ModelAndView report(@PathVariable String region, Choice choice, @RequestParam Optional<String> unit,
			Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		Optional<String> key = Choice.stated(unit);
		return key.isEmpty() ? units(sight)
				: page(form(sight, key.get(), new Written(Map.of(), sight.words())), HttpStatus.OK);
	}

	private ModelAndView units(Sight sight) {
		Dues dues = this.dueMatters.of(sight);
		List<DueMatters.Matter> nobodys = this.dueMatters.ofNobody(sight, dues);
		return new ModelAndView("web/report/units",
				Map.of("sight", sight, "list", DueUnits.of(sight, dues, this.reckonings.today()), "nobodys",
						nobodys.stream().limit(MOST).toList(), "found", nobodys.size()));
	}

	/**
	 * Takes what was written, all of it or nothing.
	 * @param basedOn the revision that the form showed
	 * @param form what tells the form from all others
	 * @param texts what was written
	 */
	@PostMapping("/regions/{region}/report")
	ModelAndView save(@PathVariable String region, Choice choice, @RequestParam String unit, @RequestParam long basedOn,
			@RequestParam String form, @RequestParam Map<String, String> texts, @RequestHeader HttpHeaders headers,
			Locale language) {
		Sight sight = this.sights.of(seen(region, basedOn), choice, language);
		ReportForm shown = form(sight, unit, new Written(texts, sight.words()));
		String id = CommandIds.of(form, texts);
		List<PlanCommand> commands = shown.commands(id);
		if (shown.written().isFaulty()) {
			return page(shown, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (commands.isEmpty()) {
			return page(shown, HttpStatus.OK).addObject("unchanged", true);
		}
		String reason = sight.words().of("report.reason", shown.unit().element().name(), sight.say(sight.period()));
		ChangeOutcome outcome = this.changes.make(new ChangeRequest(region, commands,
				new Signature(this.actors.of(headers), Signature.How.EDIT, id, reason), OptionalLong.of(basedOn), false,
				false));
		if (!outcome.refusals().isEmpty()) {
			return refused(shown, outcome, choice);
		}
		return outcome.revision()
			.map((revision) -> Redirection.to(sight.with(sight.page("receipts", String.valueOf(revision.number()))
				.with("unit", shown.unit().element().key()))))
			.orElseGet(() -> unchanged(shown, outcome, choice));
	}

	/** The plan as the form showed it, so that only what was written differs from it. */
	private PlanGraph seen(String region, long basedOn) {
		PlanGraph current = this.graphs.atLeast(region, basedOn);
		return (current.revision() == basedOn) ? current : this.graphs.asOf(region, new AsOf.AtRevision(basedOn));
	}

	/** The form on the plan as it stands now, which said already what was written. */
	private ModelAndView unchanged(ReportForm shown, ChangeOutcome outcome, Choice choice) {
		Sight now = this.sights.of(outcome.plan(), choice, shown.sight().words().language());
		return page(form(now, shown.unit().element().key(), new Written(Map.of(), now.words())), HttpStatus.OK)
			.addObject("unchanged", true);
	}

	/** The form once more, on the plan as it stands now, with what was written in it. */
	private ModelAndView refused(ReportForm shown, ChangeOutcome outcome, Choice choice) {
		Sight now = this.sights.of(outcome.plan(), choice, shown.sight().words().language());
		Written written = new Written(shown.changedTexts(), now.words());
		new Refusals(now, written, this.ledger).tell(shown, outcome.refusals());
		return page(form(now, shown.unit().element().key(), written), HttpStatus.CONFLICT);
	}

	private ReportForm form(Sight sight, String unit, Written written) {
		ElementView view = new ElementView(sight.plan(), sight.snapshot().unit(unit));
		return ReportForm.of(sight, view, this.reckonings.today(), this.dueMatters.of(sight),
				this.reckonings.find(sight.plan(), sight.period().previous(), Optional.empty(), Run.COMPUTED), written);
	}

	private static ModelAndView page(ReportForm form, HttpStatus status) {
		ModelAndView page = new ModelAndView("web/report/form", status);
		page.addObject("sight", form.sight());
		page.addObject("form", form);
		page.addObject("id", CommandIds.fresh());
		page.addObject("kept", Map.of("unit", form.unit().element().key()));
		return page;
	}

}
