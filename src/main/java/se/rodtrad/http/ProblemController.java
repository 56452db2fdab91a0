package se.rodtrad.http;

import java.net.URI;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers what no room could: a page for browsers, a problem (RFC 9457) for everybody
 * else. Neither tells anything of the inside; the request id leads to the log.
 */
@Controller
class ProblemController implements ErrorController {

	@RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
		return page(statusOf(request), response);
	}

	/** The page that says what went wrong. */
	static ModelAndView page(HttpStatus status, HttpServletResponse response) {
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("status", status.value());
		page.addObject("kind", ProblemKind.of(status));
		page.addObject("requestId", response.getHeader(RequestIdFilter.HEADER));
		return page;
	}

	@RequestMapping("${server.error.path:/error}")
	ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
		HttpStatus status = statusOf(request);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detailOf(request, status));
		problem.setInstance(addressOf(request));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static HttpStatus statusOf(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer value) ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String detailOf(HttpServletRequest request, HttpStatus status) {
		boolean isToldWhy = status.is4xxClientError() || status == HttpStatus.SERVICE_UNAVAILABLE;
		if (isToldWhy && causeOf(request) instanceof ErrorResponse response
				&& !(response instanceof NoResourceFoundException)) {
			String detail = response.getBody().getDetail();
			return (detail != null) ? detail : ProblemKind.of(status).english();
		}
		return ProblemKind.of(status).english();
	}

	private static @Nullable URI addressOf(HttpServletRequest request) {
		try {
			return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) ? URI.create(path)
					: null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable Object causeOf(HttpServletRequest request) {
		Object resolved = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
		return (resolved != null) ? resolved : request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
	}

}
