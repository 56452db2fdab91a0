package se.rodtrad.web.receipt;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
import se.rodtrad.change.command.Changes;
import se.rodtrad.change.command.Refusal;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.ledger.Revision;
import se.rodtrad.ledger.Signature;
import se.rodtrad.ledger.api.Actors;
import se.rodtrad.plan.Edit;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.PlanGraphs;
import se.rodtrad.plan.RodTradException;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.web.sight.Address;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Prepared;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Shows what a change did, and takes it back (<em>Kvitto</em>).
 */
@Controller
class ReceiptController implements Prepared {

	private final Sights sights;

	private final PlanGraphs graphs;

	private final Ledger ledger;

	private final Changes changes;

	private final Actors actors;

	private final Clock clock;

	ReceiptController(Sights sights, PlanGraphs graphs, Ledger ledger, Changes changes, Actors actors, Clock clock) {
		this.sights = sights;
		this.graphs = graphs;
		this.ledger = ledger;
		this.changes = changes;
		this.actors = actors;
		this.clock = clock;
	}

	/** Counts what the last change did, as long as it may be. */
	@Override
	public void prepare(String region) {
		this.ledger.revision(region, this.graphs.current(region).revision())
			.filter(Receipt::isLong)
			.ifPresent(this.ledger::tally);
	}

	/**
	 * The receipt of a change.
	 * @param unit the key of the unit whose form it came from, if it did
	 */
	@GetMapping("/regions/{region}/receipts/{revision}")
	ModelAndView receipt(@PathVariable String region, @PathVariable long revision, Choice choice,
			@RequestParam Optional<String> unit, Locale language) {
		this.graphs.await(region, revision);
		return page(this.sights.of(region, choice, language), revision, unit, List.of(), HttpStatus.OK);
	}

	/**
	 * Takes the change back.
	 * @param form what tells the form from all others
	 */
	@PostMapping("/regions/{region}/receipts/{revision}")
	ModelAndView undo(@PathVariable String region, @PathVariable long revision, Choice choice,
			@RequestParam Optional<String> unit, @RequestParam String form, @RequestHeader HttpHeaders headers,
			Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		Signature signature = new Signature(this.actors.of(headers), Signature.How.REVERT, form,
				sight.words().of("receipt.reason", String.valueOf(revision)));
		ChangeOutcome outcome = this.changes.revert(region, revision, signature, false);
		if (!outcome.refusals().isEmpty()) {
			return page(sight, revision, unit, outcome.refusals(), HttpStatus.CONFLICT);
		}
		long number = outcome.revision().map(Revision::number).orElse(revision);
		return Redirection.to(address(sight, number, unit));
	}

	private static String address(Sight sight, long revision, Optional<String> unit) {
		Address address = sight.page("receipts", String.valueOf(revision));
		Choice.stated(unit).ifPresent((key) -> address.with("unit", key));
		return sight.with(address);
	}

	private ModelAndView page(Sight sight, long number, Optional<String> unit, List<Refusal> refusals,
			HttpStatus status) {
		Revision revision = this.ledger.revision(sight.region(), number)
			.orElseThrow(() -> new RodTradException.NotFound(
					"revision: found %d, expected one that the ledger of region %s has".formatted(number,
							sight.region())));
		List<Edit> edits = this.ledger.lines(sight.region(), new Ledger.Place(number, 0), number, Receipt.READ)
			.stream()
			.map((line) -> line.entry().edit())
			.toList();
		ModelAndView page = new ModelAndView("web/receipt/receipt", status);
		page.addObject("sight", sight);
		page.addObject("receipt",
				Receipt.of(sight, revision, edits, Receipt.isLong(revision) ? this.ledger.tally(revision) : List.of()));
		page.addObject("when", revision.instant().atZone(this.clock.getZone()).toLocalDateTime());
		page.addObject("refusals", refusals.stream().map((refusal) -> sight.say(refusal.problem().message())).toList());
		page.addObject("address", address(sight, number, unit));
		page.addObject("id", CommandIds.fresh());
		page.addObject("unit",
				Choice.stated(unit)
					.flatMap((key) -> sight.plan()
						.find(Label.ORG_UNIT, key)
						.stream()
						.mapToObj((index) -> new ElementView(sight.plan(), index))
						.findFirst()));
		return page;
	}

}
