package se.rodtrad.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers what the container refuses before anything of ours hears of it, a malformed
 * address for instance, as all else is refused: by a problem with the headers that every
 * answer has, and nothing of the inside.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final VersionFilter version;

	UnreadableRequests(VersionFilter version) {
		this.version = version;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		// the last valve of the host is the first that gets to see a refusal
		factory.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new Answering(this.version)));
	}

	/** Where the container would put a page of its own. */
	private static final class Answering extends ErrorReportValve {

		private final VersionFilter version;

		private Answering(VersionFilter version) {
			this.version = version;
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.isError() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			SafeHeadersFilter.ALWAYS.forEach(response::setHeader);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.idOf(request.getHeader(RequestIdFilter.HEADER)));
			response.setHeader(VersionFilter.HEADER, this.version.version());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			write(response, """
					{"title":"%s","status":%d,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(),
					ProblemKind.of(status).english()));
		}

		private static void write(Response response, String problem) {
			try {
				Writer writer = response.getReporter();
				if (writer != null) {
					writer.write(problem);
					response.finishResponse();
				}
			}
			catch (IOException ex) {
				// nobody is left to read it
			}
		}

	}

}
