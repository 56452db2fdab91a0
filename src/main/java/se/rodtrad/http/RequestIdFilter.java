package se.rodtrad.http;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that stands in each of its log lines and in its answer. A
 * caller's own id is kept when it is harmless.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Request-Id";

	private static final String KEY = "requestId";

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	RequestIdFilter() {
		// GraphQL fetches data on other threads; the id follows them there
		ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(KEY));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = idOf(request.getHeader(HEADER));
		response.setHeader(HEADER, id);
		try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
			chain.doFilter(request, response);
		}
	}

	/** The caller's own, or a new one. */
	static String idOf(@Nullable String given) {
		if (given != null && HARMLESS.matcher(given).matches()) {
			return given;
		}
		return UUID.randomUUID().toString();
	}

}
