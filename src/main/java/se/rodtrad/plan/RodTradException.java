package se.rodtrad.plan;

/**
 * The root of everything the service refuses. The message names what was found and what
 * was expected, and is fit to be shown to the person who asked.
 */
public abstract sealed class RodTradException extends RuntimeException {

	private RodTradException(String message) {
		super(message);
	}

	/** Something was asked for that does not exist. */
	public static final class NotFound extends RodTradException {

		public NotFound(String message) {
			super(message);
		}

	}

	/** What came in cannot be understood or breaks a rule of the API. */
	public static non-sealed class Invalid extends RodTradException {

		public Invalid(String message) {
			super(message);
		}

	}

	/** The answer would be larger than the configured limit. */
	public static final class LimitExceeded extends RodTradException {

		public LimitExceeded(String message) {
			super(message);
		}

	}

	/** The plan has changed since the change was prepared. */
	public static final class Conflict extends RodTradException {

		public Conflict(String message) {
			super(message);
		}

	}

	/**
	 * The database is out of reach. Of a change it is not known whether it was made: sent
	 * again with the same command id, it is made once.
	 */
	public static final class Unreachable extends RodTradException {

		public Unreachable(Throwable cause) {
			super("The database is out of reach: try again, a change with the same commandId");
			initCause(cause);
		}

	}

	/** This process has not heard of the change that was asked for yet. */
	public static final class Behind extends RodTradException {

		public Behind(String message) {
			super(message);
		}

	}

}
