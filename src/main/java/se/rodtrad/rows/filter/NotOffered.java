package se.rodtrad.rows.filter;

/** Something that OData has and the feed has not, as whoever asks for it is told. */
public final class NotOffered extends RuntimeException {

	public NotOffered(String message) {
		super(message);
	}

}
