package se.rodtrad.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets every request give way once to those that wait. Who asks again as soon as an
 * answer has come would else be served before all others for as long as that goes on,
 * since a connection keeps its thread while it has requests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FairTurnsFilter extends OncePerRequestFilter {

	@Override
	@SuppressWarnings("ThreadPriorityCheck") // nothing relies on it but fairness
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Thread.yield();
		chain.doFilter(request, response);
	}

}
