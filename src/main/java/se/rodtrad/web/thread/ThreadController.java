package se.rodtrad.web.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import se.rodtrad.drawing.ChainPicture;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.api.ElementView;
import se.rodtrad.plan.search.SearchIndexes;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Prepared;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;
import se.rodtrad.web.sight.Words;

/**
 * Shows the goal chain as a picture, with a table that says the same (<em>Röd tråd</em>).
 */
@Controller
class ThreadController implements Prepared {

	private static final Set<Label> THREAD = Set.of(Label.GOAL, Label.MISSION, Label.INDICATOR, Label.ACTIVITY);

	/** So many versions can be chosen among; others stand in the address. */
	private static final int MOST_VERSIONS = 500;

	private final SearchIndexes indexes;

	private final Sights sights;

	private final PictureFiles files;

	ThreadController(Sights sights, SearchIndexes indexes, PictureFiles files) {
		this.sights = sights;
		this.indexes = indexes;
		this.files = files;
	}

	@Override
	public void prepare(String region) {
		thread(region, Choice.NOTHING, ThreadChoice.NOTHING, Optional.empty(), Words.SWEDISH, new ExtendedModelMap());
	}

	@GetMapping("/regions/{region}/thread")
	String thread(@PathVariable String region, Choice choice, ThreadChoice part, @RequestParam Optional<String> find,
			Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		Optional<String> text = Choice.stated(find);
		Optional<ElementView> found = text.flatMap((words) -> found(sight, words));
		if (found.isPresent()) {
			return "redirect:" + sight.with(part.focused(found.get().id()).addTo(sight.page("thread")));
		}
		page.addAttribute("missed", text);
		ChainView view = ChainView.of(sight, part);
		page.addAttribute("sight", sight);
		page.addAttribute("view", view);
		page.addAttribute("kept", part.parameters());
		page.addAttribute("picture", view.picture().svg(sight.words().of("thread.label", sight.name())));
		page.addAttribute("units", sight.plan().elements(Label.ORG_UNIT));
		page.addAttribute("perspectives",
				sight.plan()
					.elements(Label.PERSPECTIVE)
					.stream()
					.filter((each) -> each.validity().contains(sight.snapshot().at()))
					.toList());
		page.addAttribute("levels", sight.model().organisation().levels());
		page.addAttribute("versions", versions(sight));
		page.addAttribute("statuses", List.of(Colour.RED, Colour.YELLOW, Colour.GREEN, Colour.GREY));
		return "web/region/thread";
	}

	/** What of the chain has the words, the first of what is found. */
	private Optional<ElementView> found(Sight sight, String words) {
		return words.chars().anyMatch(Character::isLetterOrDigit) ? this.indexes.of(sight.plan())
			.search(sight.plan(), words,
					(element) -> THREAD.contains(sight.plan().label(element))
							&& sight.plan().isValid(element, sight.snapshot().at()))
			.stream()
			.map((hit) -> new ElementView(sight.plan(), hit.element()))
			.findFirst() : Optional.empty();
	}

	/** The versions in force on the day that contain something. */
	private static List<Element> versions(Sight sight) {
		int first = sight.plan().firstIndex(Label.DOCUMENT_VERSION);
		return IntStream.range(first, first + sight.plan().elements(Label.DOCUMENT_VERSION).size())
			.filter((version) -> sight.plan().isValid(version, sight.snapshot().at()))
			.filter((version) -> !sight.plan().outgoing(version, LinkType.CONTAINS).isEmpty())
			.mapToObj(sight.plan()::element)
			.sorted(Comparator.comparing(Element::name))
			.limit(MOST_VERSIONS)
			.toList();
	}

	@GetMapping("/regions/{region}/thread.{format:" + PictureFiles.FORMATS + "}")
	ResponseEntity<byte[]> picture(@PathVariable String region, @PathVariable String format, Choice choice,
			ThreadChoice part, Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		ChainPicture picture = ChainView.of(sight, part).picture();
		return this.files.answer(sight, format, sight.words().of("thread.label", sight.name()),
				sight.words().of("picture.legend"), picture::file);
	}

}
