package se.rodtrad.web.region;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.coverage.Finding;
import se.rodtrad.coverage.api.FindingFilter;
import se.rodtrad.coverage.api.FindingView;
import se.rodtrad.coverage.api.Findings;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Lists where the thread is broken, as work to be done (<em>Luckor</em>).
 */
@Controller
class GapsController {

	/** How many a page shows: a list to work through, not to look something up in. */
	private static final int MOST = 200;

	private final Sights sights;

	private final Findings findings;

	GapsController(Sights sights, Findings findings) {
		this.sights = sights;
		this.findings = findings;
	}

	/**
	 * The list.
	 * @param word in which way the thread is broken; any when nothing
	 * @param unit the key of a unit: what belongs to it or one below it
	 */
	@GetMapping("/regions/{region}/gaps")
	String gaps(@PathVariable String region, Choice choice, @RequestParam Optional<Finding.Word> word,
			@RequestParam Optional<String> unit, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		Optional<List<String>> units = Choice.stated(unit).map(List::of);
		List<FindingView> all = this.findings.of(sight.snapshot(),
				new FindingFilter(Finding.Word.ALL, Optional.empty(), Optional.empty(), units, Optional.empty()));
		List<FindingView> chosen = all.stream()
			.filter((finding) -> word.isEmpty() || finding.word() == word.get())
			.sorted(Comparator.comparing(FindingView::severity))
			.toList();
		Map<String, String> kept = new LinkedHashMap<>();
		word.ifPresent((wanted) -> kept.put("word", wanted.name()));
		Choice.stated(unit).ifPresent((key) -> kept.put("unit", key));
		page.addAttribute("sight", sight);
		page.addAttribute("kept", kept);
		page.addAttribute("counts", counts(all));
		page.addAttribute("total", all.size());
		page.addAttribute("word", word);
		page.addAttribute("unit", Choice.stated(unit));
		page.addAttribute("found", chosen.size());
		page.addAttribute("findings", chosen.stream().limit(MOST).toList());
		return "web/region/gaps";
	}

	/** How often the thread is broken in each way. */
	static Map<Finding.Word, Long> counts(List<FindingView> findings) {
		return findings.stream().collect(Collectors.groupingBy(FindingView::word, TreeMap::new, Collectors.counting()));
	}

}
