package se.rodtrad.http;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import se.rodtrad.plan.RodTradException;

/**
 * How a refusal of a room is told over HTTP, whatever the form of the answer.
 *
 * @param status its status
 * @param code what kind it is, as GraphQL has it
 * @param message what was found and what was expected
 */
public record Refused(HttpStatus status, String code, String message) {

	/**
	 * Takes back what was written. When some of it is sent already nothing may follow,
	 * for it would look like the end: the container breaks the connection off.
	 */
	public static Refused of(RodTradException refusal, HttpServletResponse response) {
		if (response.isCommitted()) {
			throw refusal;
		}
		response.resetBuffer();
		// nor is a refusal the file that was to be sent
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		response.setHeader(HttpHeaders.ETAG, null);
		return new Refused(statusOf(refusal), codeOf(refusal), String.valueOf(refusal.getMessage()));
	}

	private static String codeOf(RodTradException refusal) {
		return switch (refusal) {
			case RodTradException.NotFound _ -> "NOT_FOUND";
			case RodTradException.Invalid _ -> "BAD_INPUT";
			case RodTradException.LimitExceeded _ -> "LIMIT_EXCEEDED";
			case RodTradException.Conflict _ -> "CONFLICT";
			case RodTradException.Behind _ -> "BEHIND";
			case RodTradException.Unreachable _ -> "UNREACHABLE";
		};
	}

	private static HttpStatus statusOf(RodTradException refusal) {
		return switch (refusal) {
			case RodTradException.NotFound _ -> HttpStatus.NOT_FOUND;
			case RodTradException.Invalid _ -> HttpStatus.BAD_REQUEST;
			case RodTradException.LimitExceeded _ -> HttpStatus.CONTENT_TOO_LARGE;
			case RodTradException.Conflict _ -> HttpStatus.CONFLICT;
			case RodTradException.Behind _, RodTradException.Unreachable _ -> HttpStatus.SERVICE_UNAVAILABLE;
		};
	}

}
