package se.rodtrad.web.thread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import se.rodtrad.drawing.ChainPicture;
import se.rodtrad.plan.Element.Assessment.Colour;
import se.rodtrad.plan.Label;
import se.rodtrad.web.sight.Choice;
import se.rodtrad.web.sight.Sight;
import se.rodtrad.web.sight.Sights;
import se.rodtrad.web.sight.Words;

/**
 * Shows the goal chain as a picture, with a table that says the same (<em>Röd tråd</em>).
 */
@Controller
class ThreadController {

	private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

	/** The file has its style sheet within it, and nothing else. */
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

	private final Sights sights;

	private final String style;

	ThreadController(Sights sights) throws IOException {
		this.sights = sights;
		this.style = new ClassPathResource("static/web/picture.css").getContentAsString(StandardCharsets.UTF_8);
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

	@GetMapping("/regions/{region}/thread.svg")
	ResponseEntity<byte[]> picture(@PathVariable String region, Choice choice, ThreadChoice part, Locale language) {
		Sight sight = this.sights.of(region, choice, language);
		ChainPicture picture = ChainView.of(sight, part).picture();
		return ResponseEntity.ok()
			.contentType(SVG)
			.header("Content-Security-Policy", POLICY)
			.body(picture.file(caption(sight)).getBytes(StandardCharsets.UTF_8));
	}

	private ChainPicture.Caption caption(Sight sight) {
		Words words = sight.words();
		return new ChainPicture.Caption(words.of("thread.label", sight.name()), sight.seen(),
				words.of("picture.legend"), words.of("picture.source", String.valueOf(sight.reckoning().revision())),
				this.style);
	}

}
