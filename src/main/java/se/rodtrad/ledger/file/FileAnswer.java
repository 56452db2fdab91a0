package se.rodtrad.ledger.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer that is a file of one revision: its headers say what it is, and who has it
 * already is told so before anything is computed.
 */
public final class FileAnswer {

	/** Whoever answered put its version here first. */
	private static final String VERSION = "Rod-Trad-Version";

	/** So many bytes are sent at a time. */
	private static final int BUFFER = 65_536;

	private final Stamp stamp;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	/** What the answer depends on, beside the revision. */
	private final List<String> parts = new ArrayList<>();

	FileAnswer(Stamp stamp, String file, Optional<String> warning, HttpServletRequest request,
			HttpServletResponse response) {
		this.stamp = stamp;
		this.request = request;
		this.response = response;
		this.parts.addAll(List.of(file, version(response)));
		stamp.headers().forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		warning.ifPresent((said) -> response.setHeader(HttpHeaders.WARNING, said));
	}

	/** What computes the answer. */
	public static String version(HttpServletResponse response) {
		return Optional.ofNullable(response.getHeader(VERSION)).orElse("");
	}

	/** The revision of the plan. */
	public Stamp stamp() {
		return this.stamp;
	}

	/** Says in which language it is, where that can be seen in it. */
	public FileAnswer in(Locale language) {
		this.parts.add(language.getLanguage());
		this.response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
		this.response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
		return this;
	}

	/**
	 * Names the answer by all that it depends on. Who has it is told so, and is sent
	 * nothing.
	 * @param further what it depends on beside the revision, the file, the version and
	 * the language
	 */
	public boolean isKnown(List<String> further) {
		this.parts.addAll(further);
		return this.stamp.tag(this.parts)
			.filter((tag) -> new ServletWebRequest(this.request, this.response).checkNotModified(tag))
			.isPresent();
	}

	/**
	 * Says under which name it is kept. A region's id may have letters that not every
	 * header may.
	 */
	public FileAnswer named(String file) {
		boolean isPlain = StandardCharsets.US_ASCII.newEncoder().canEncode(file);
		this.response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(file, isPlain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
					.build()
					.toString());
		return this;
	}

	/**
	 * Sends it, unless only its headers are asked for. Who has gone away is no failure of
	 * ours.
	 */
	public void send(String mediaType, Writing writing) throws IOException {
		this.response.setContentType(mediaType);
		this.response.setBufferSize(BUFFER);
		if (HttpMethod.HEAD.matches(this.request.getMethod())) {
			return;
		}
		try {
			writing.write(this.response.getOutputStream());
		}
		catch (RuntimeException ex) {
			if (ex.getCause() instanceof IOException gone) {
				throw gone;
			}
			throw ex;
		}
	}

	/** Writes what is sent. */
	@FunctionalInterface
	public interface Writing {

		void write(OutputStream out) throws IOException;

	}

}
