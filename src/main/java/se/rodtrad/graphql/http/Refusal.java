package se.rodtrad.graphql.http;

import org.springframework.http.HttpStatus;

import se.rodtrad.graphql.ApiError;
import se.rodtrad.graphql.ErrorCode;

/**
 * A request that is not GraphQL over HTTP, and the status that says why.
 */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final HttpStatus status;

	private final transient ApiError error;

	Refusal(HttpStatus status, ErrorCode code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.error = ApiError.of(code, message);
	}

	static Refusal badInput(String message) {
		return new Refusal(HttpStatus.BAD_REQUEST, ErrorCode.BAD_INPUT, message);
	}

	HttpStatus status() {
		return this.status;
	}

	ApiError error() {
		return this.error;
	}

}
