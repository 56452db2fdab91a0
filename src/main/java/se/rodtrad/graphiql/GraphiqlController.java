package se.rodtrad.graphiql;

import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page where questions are asked. Nothing on it comes from another origin.
 */
@RestController
class GraphiqlController {

	/**
	 * The editor sets styles on its elements and has its fonts within its style sheet;
	 * nothing else needs more than the house allows.
	 */
	private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "font-src 'self' data:; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	private final Resource page = new ClassPathResource("graphiql/page.html");

	private final List<Example> examples = Examples.all();

	@GetMapping(path = "/graphiql", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<Resource> page() {
		return ResponseEntity.ok()
			.header("Content-Security-Policy", POLICY)
			.contentType(MediaType.TEXT_HTML)
			.body(this.page);
	}

	@GetMapping("/graphiql/examples")
	List<Example> examples() {
		return this.examples;
	}

}
