package se.rodtrad.web.thread;

import java.util.List;
import java.util.Locale;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.drawing.ChainPicture;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.PictureFiles;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;

/**
 * Shows the goal chain as a picture, with a table that says the same (<em>Röd tråd</em>).
 */
@Controller
class ThreadController {

	private final Sights sights;

	private final PictureFiles files;

	ThreadController(Sights sights, PictureFiles files) {
		this.sights = sights;
		this.files = files;
	}

	@GetMapping("/regions/{region}/thread")
	String thread(@PathVariable String region, Choice choice, ThreadChoice part, Locale language, Model page) {
		Sight sight = this.sights.of(region, choice, language);
		ChainView view = ChainView.of(sight, part);
		page.addAttribute("sight", sight);
		page.addAttribute("view", view);
		page.addAttribute("kept", part.parameters());
		page.addAttribute("picture", view.picture().svg(sight.words().of("thread.label", sight.name())));
		page.addAttribute("units", sight.plan().elements(Label.ORG_UNIT));
		page.addAttribute("statuses", List.of(Colour.RED, Colour.YELLOW, Colour.GREEN, Colour.GREY));
		return "web/region/thread";
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
