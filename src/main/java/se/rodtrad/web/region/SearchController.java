package se.rodtrad.web.region;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.search.SearchIndex;
import se.rodtrad.plan.search.SearchIndexes;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Prepared;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;
import se.rodtrad.web.sight.Words;

/**
 * Finds anything in a region by its words (<em>Sök</em>).
 */
@Controller
class SearchController implements Prepared {

	/** How many hits a page shows; whoever wants others writes another word. */
	private static final int MOST = 100;

	private final Sights sights;

	private final SearchIndexes indexes;

	SearchController(Sights sights, SearchIndexes indexes) {
		this.sights = sights;
		this.indexes = indexes;
	}

	@Override
	public void prepare(String region) {
		this.indexes.of(this.sights.of(region, Choice.NOTHING, Words.SWEDISH).plan());
	}

	/**
	 * What is found, in force on the day first.
	 * @param q the words; without any the page asks for them
	 */
	@GetMapping("/regions/{region}/search")
	String search(@PathVariable String region, Choice choice, @RequestParam Optional<String> q, Locale language,
			Model page) {
		Sight sight = this.sights.of(region, choice, language);
		Optional<String> text = Choice.stated(q).filter((words) -> words.chars().anyMatch(Character::isLetterOrDigit));
		List<SearchIndex.Hit> hits = text
			.map((words) -> this.indexes.of(sight.plan()).search(sight.plan(), words, (element) -> true))
			.orElse(List.of());
		page.addAttribute("sight", sight);
		page.addAttribute("text", text);
		page.addAttribute("kept", text.map((words) -> Map.of("q", words)).orElse(Map.of()));
		page.addAttribute("found", hits.size());
		page.addAttribute("hits",
				hits.stream().limit(MOST).map((hit) -> new ElementView(sight.plan(), hit.element())).toList());
		return "web/region/search";
	}

}
