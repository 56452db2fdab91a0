package se.rodtrad.http;

import org.springframework.http.HttpStatus;

/**
 * What went wrong, in words for people.
 */
enum ProblemKind {

	NOT_FOUND("Det finns ingenting på den här adressen.", "There is nothing at this address."),
	NOT_ALLOWED("Det är inte tillåtet.", "This is not allowed."),
	NOT_UNDERSTOOD("Förfrågan gick inte att förstå.", "The request could not be understood."),
	FAILED("Något gick fel hos oss.", "Something went wrong on our side.");

	private final String swedish;

	private final String english;

	ProblemKind(String swedish, String english) {
		this.swedish = swedish;
		this.english = english;
	}

	static ProblemKind of(HttpStatus status) {
		return switch (status) {
			case NOT_FOUND, GONE -> NOT_FOUND;
			case UNAUTHORIZED, FORBIDDEN, METHOD_NOT_ALLOWED, MISDIRECTED_REQUEST -> NOT_ALLOWED;
			default -> status.is5xxServerError() ? FAILED : NOT_UNDERSTOOD;
		};
	}

	public String swedish() {
		return this.swedish;
	}

	public String english() {
		return this.english;
	}

}
