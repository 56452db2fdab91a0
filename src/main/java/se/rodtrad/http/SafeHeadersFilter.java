package se.rodtrad.http;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the safe choice into every answer's headers. A handler that knows better sets the
 * header itself and thereby replaces the choice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SafeHeadersFilter extends OncePerRequestFilter {

	static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"same-origin", "X-Frame-Options", "DENY", "Content-Security-Policy",
			"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Replaceable replaceable = new Replaceable(response);
		ALWAYS.forEach(replaceable::propose);
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.equals("/graphql") || path.startsWith("/api/")) {
			replaceable.propose(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		chain.doFilter(request, replaceable);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/**
	 * A response on which the first value that is added for a proposed header takes the
	 * proposal's place.
	 */
	private static final class Replaceable extends HttpServletResponseWrapper {

		private final Set<String> proposed = new HashSet<>();

		private Replaceable(HttpServletResponse response) {
			super(response);
		}

		private void propose(String name, String value) {
			super.setHeader(name, value);
			this.proposed.add(name.toLowerCase(Locale.ROOT));
		}

		@Override
		public void addHeader(String name, String value) {
			if (this.proposed.remove(name.toLowerCase(Locale.ROOT))) {
				super.setHeader(name, value);
				return;
			}
			super.addHeader(name, value);
		}

		@Override
		public void setHeader(String name, String value) {
			this.proposed.remove(name.toLowerCase(Locale.ROOT));
			super.setHeader(name, value);
		}

	}

}
