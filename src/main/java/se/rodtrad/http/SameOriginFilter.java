package se.rodtrad.http;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps pages of other origins from using a reader's browser to change the plan or to
 * read it. As long as the service is for this machine only, a request must also call it
 * by a name of this machine, so that no foreign name can be pointed here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SameOriginFilter extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final Pattern LOCAL_NAME = Pattern
		.compile("(localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1])");

	private final ReachProperties reach;

	SameOriginFilter(ReachProperties reach) {
		this.reach = reach;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.reach.trustNetwork() && !isLocalName(request.getServerName())) {
			response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
			return;
		}
		if (isChanging(request) && isFromElsewhere(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isLocalName(String name) {
		return LOCAL_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
	}

	private static boolean isChanging(HttpServletRequest request) {
		return !READING.contains(request.getMethod()) || request.getHeader(HttpHeaders.UPGRADE) != null;
	}

	private static boolean isFromElsewhere(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !isSameHost(origin, request.getHeader(HttpHeaders.HOST));
	}

	private static boolean isSameHost(String origin, @Nullable String host) {
		try {
			return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
