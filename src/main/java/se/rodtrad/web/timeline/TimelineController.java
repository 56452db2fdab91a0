package se.rodtrad.web.timeline;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.fulfilment.Counts;
import se.rodtrad.fulfilment.api.Reckonings;
import se.rodtrad.ledger.Ledger;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Prepared;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;
import se.rodtrad.web.sight.Words;

/**
 * Goes through the periods and revisions of a region, and holds two points in time
 * against each other (<em>Tidslinje</em>).
 */
@Controller
class TimelineController implements Prepared {

	/** How many revisions a page shows; the ledger has them all. */
	private static final int MOST = 20;

	private final Sights sights;

	private final Reckonings reckonings;

	private final Ledger ledger;

	private final PictureFiles files;

	private final Clock clock;

	TimelineController(Sights sights, Reckonings reckonings, Ledger ledger, PictureFiles files, Clock clock) {
		this.files = files;
		this.sights = sights;
		this.reckonings = reckonings;
		this.ledger = ledger;
		this.clock = clock;
	}

	@Override
	public void prepare(String region) {
		timeline(region, Choice.NOTHING, TimelineChoice.NOTHING, Words.SWEDISH, new ExtendedModelMap());
	}

	@GetMapping("/regions/{region}/timeline")
	String timeline(@PathVariable String region, Choice choice, TimelineChoice points, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		List<Known> revisions = this.ledger.revisions(region, Ledger.Wanted.ALL, MOST)
			.reversed()
			.stream()
			.map((revision) -> Known.of(sight, revision, this.clock.getZone()))
			.toList();
		page.addAttribute("sight", sight);
		page.addAttribute("kept", points.parameters());
		page.addAttribute("periods", Periods.of(sight, this.reckonings));
		page.addAttribute("choice", points);
		page.addAttribute("comparison", Comparison.of(this.sights.of(region, points.earlier(sight), language),
				this.sights.of(region, points.later(sight), language)));
		page.addAttribute("revisions", revisions);
		return "web/timeline/timeline";
	}

	@GetMapping("/regions/{region}/timeline.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> picture(@PathVariable String region, @PathVariable String format, Choice choice,
			Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		return this.files.answer(sight, format, sight.words().of("timeline.title", sight.name()),
				sight.words().of("timeline.legend"), Periods.of(sight, this.reckonings).picture()::file);
	}

	/** A part of the page: how many goals had each colour. */
	@GetMapping("/regions/{region}/timeline/state")
	String state(@PathVariable String region, Choice choice, Locale language, Model page) {
		page.addAttribute("counts", Counts.of(this.sights.of(region, choice, language).reckoning().all().all()));
		return "web/timeline/state";
	}

}
