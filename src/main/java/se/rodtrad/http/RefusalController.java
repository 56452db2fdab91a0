package se.rodtrad.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import se.rodtrad.plan.RodTradException;

/**
 * Answers what a room refuses with a problem (RFC 9457) that says what was found and what
 * was expected.
 */
@RestControllerAdvice
class RefusalController {

	@ExceptionHandler
	ProblemDetail refused(RodTradException refusal) {
		return ProblemDetail.forStatusAndDetail(statusOf(refusal), refusal.getMessage());
	}

	private static HttpStatus statusOf(RodTradException refusal) {
		return switch (refusal) {
			case RodTradException.NotFound _ -> HttpStatus.NOT_FOUND;
			case RodTradException.Invalid _ -> HttpStatus.BAD_REQUEST;
			case RodTradException.LimitExceeded _ -> HttpStatus.CONTENT_TOO_LARGE;
			case RodTradException.Conflict _ -> HttpStatus.CONFLICT;
		};
	}

}
