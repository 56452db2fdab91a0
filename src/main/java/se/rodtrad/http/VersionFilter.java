package se.rodtrad.http;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names in every answer the version of what computed it: the same question about the same
 * revision is answered with the same bytes within one version. Of a version that is not
 * released yet there are many builds, so the time of the build is added.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class VersionFilter extends OncePerRequestFilter {

	static final String HEADER = "Rod-Trad-Version";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final String version;

	VersionFilter(ObjectProvider<BuildProperties> build) {
		this.version = build.stream().findFirst().map(VersionFilter::version).orElse("0-unknown");
	}

	/** What computed the answers. */
	String version() {
		return this.version;
	}

	private static String version(BuildProperties build) {
		return version(String.valueOf(build.getVersion()), build.getTime());
	}

	/** As semantic versioning has it. */
	static String version(String version, @Nullable Instant time) {
		return (time != null && version.endsWith("-SNAPSHOT")) ? version + "+" + TIME.format(time) : version;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HEADER, this.version);
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
