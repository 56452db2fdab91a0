package se.rodtrad.web.region;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.coverage.api.FindingFilter;
import se.rodtrad.coverage.api.Findings;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.steering.FollowUp;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.DueMatters;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Prepared;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;
import se.rodtrad.web.sight.Words;

/**
 * Shows how a region is doing, to be read in ten seconds (<em>Översikt</em>).
 */
@Controller
class OverviewController implements Prepared {

	private final Sights sights;

	private final Reckonings reckonings;

	private final Findings findings;

	private final DueMatters dueMatters;

	private final PictureFiles files;

	OverviewController(Sights sights, Reckonings reckonings, Findings findings, DueMatters dueMatters,
			PictureFiles files) {
		this.files = files;
		this.sights = sights;
		this.reckonings = reckonings;
		this.findings = findings;
		this.dueMatters = dueMatters;
	}

	@Override
	public void prepare(String region) {
		overview(region, Choice.NOTHING, Words.SWEDISH, new ExtendedModelMap());
	}

	@GetMapping("/regions/{region}")
	String overview(@PathVariable String region, Choice choice, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		page.addAttribute("sight", sight);
		page.addAttribute("overview", overview(sight));
		page.addAttribute("broken", GapsController.counts(this.findings.of(sight.snapshot(), FindingFilter.NONE)));
		page.addAttribute("due", due(sight));
		page.addAttribute("toReport", this.dueMatters.count(sight));
		return "web/region/overview";
	}

	@GetMapping("/regions/{region}/overview.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> picture(@PathVariable String region, @PathVariable String format, Choice choice,
			Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		return this.files.answer(sight, format, sight.words().of("overview.title", sight.name()),
				sight.words().of("overview.legend"), overview(sight).picture()::file);
	}

	private Overview overview(Sight sight) {
		return Overview.of(sight, this.reckonings.summary(sight.reckoning(), Optional.empty()));
	}

	/** What the steering model says happens in the month. */
	private static List<FollowUp.CalendarEntry> due(Sight sight) {
		Month month = sight.reckoning().at().getMonth();
		return sight.model()
			.followUp()
			.calendar()
			.stream()
			.filter((entry) -> entry.months().filter((window) -> window.contains(month)).isPresent())
			.toList();
	}

}
