package se.rodtrad.graphql;

/**
 * The codes that errors carry in {@code extensions.code}. A client may rely on them;
 * messages are for people.
 */
public enum ErrorCode {

	/** The document is not GraphQL. */
	PARSE_ERROR,
	/** The document does not fit the schema. */
	VALIDATION_ERROR,
	/** The request, a variable or an argument is not as it should be. */
	BAD_INPUT,
	/** What was asked for does not exist. */
	NOT_FOUND,
	/** More was asked for than is answered at once; the message names the limit. */
	LIMIT_EXCEEDED,
	/** The plan has changed since the change was prepared. */
	CONFLICT,
	/** This process has not heard of the revision that was asked for: try again. */
	BEHIND,
	/**
	 * The database is out of reach; whether a change was made is not known: try again,
	 * with the same command id.
	 */
	UNREACHABLE,
	/** The answer took too long; whether a change was made is not known. */
	TIMEOUT,
	/** The operation is not allowed this way: a mutation by GET, for instance. */
	NOT_ALLOWED,
	/**
	 * Something went wrong on our side; {@code extensions.requestId} leads to the log.
	 */
	INTERNAL

}
