package se.rodtrad.web.sight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import se.rodtrad.drawing.Caption;
import se.rodtrad.drawing.file.PictureFormat;

/**
 * Answers with a picture as a file that stands alone, for slides, documents and other
 * pages.
 */
@Component
public class PictureFiles {

	/** At the end of a picture's address. */
	public static final String FORMATS = "svg|png|pdf";

	/** So many are made at the same time; each takes some memory while it is. */
	private static final int AT_ONCE = 2;

	private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

	private final String style;

	private final String policy;

	private final Semaphore room = new Semaphore(AT_ONCE, true);

	/**
	 * With the style sheet that the pages have.
	 * @param embedders the origins whose pages may have a picture in a frame
	 */
	PictureFiles(@Value("${rodtrad.embedded-by:}") List<String> embedders) throws IOException {
		embedders.stream().filter((origin) -> !ORIGIN.matcher(origin).matches()).findFirst().ifPresent((origin) -> {
			throw new IllegalArgumentException(
					"rodtrad.embedded-by: found «%s», expected origins such as https://intranet.example.se"
						.formatted(origin));
		});
		this.style = new ClassPathResource("static/web/picture.css").getContentAsString(StandardCharsets.UTF_8);
		// the file has its style sheet within it, and nothing else
		this.policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors "
				+ (embedders.isEmpty() ? "'none'" : String.join(" ", embedders));
	}

	/**
	 * The answer with a picture.
	 * @param format the ending of its address, one of {@value #FORMATS}
	 * @param title what it shows
	 * @param legend what its signs mean; empty when it says so itself
	 * @param picture draws it with its caption
	 */
	public ResponseEntity<byte[]> answer(Sight sight, String format, String title, String legend,
			Function<Caption, String> picture) {
		PictureFormat wanted = PictureFormat.of(format);
		Caption caption = new Caption(title, sight.seen(), legend,
				sight.words().of("picture.source", String.valueOf(sight.reckoning().revision())), this.style);
		this.room.acquireUninterruptibly();
		try {
			return ResponseEntity.ok()
				.contentType(MediaType.valueOf(wanted.mediaType()))
				.header("Content-Security-Policy", this.policy)
				.body(wanted.of(picture.apply(caption), title, sight.words().language()));
		}
		finally {
			this.room.release();
		}
	}

}
