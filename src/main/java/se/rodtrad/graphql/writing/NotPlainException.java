package se.rodtrad.graphql.writing;

/**
 * That something is to be answered the ordinary way.
 */
class NotPlainException extends RuntimeException {

	private static final long serialVersionUID = 1;

	NotPlainException(String message) {
		super(message, null, false, false);
	}

}
