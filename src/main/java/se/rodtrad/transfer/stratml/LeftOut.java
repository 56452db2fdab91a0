package se.rodtrad.transfer.stratml;

/**
 * Something that a document says and a plan cannot, or that had to be supposed.
 *
 * @param what the element of the standard, or what was supposed
 * @param line the first line that says it
 * @param count how often it is said
 * @param isSupposed whether it was supposed, and not left out
 */
public record LeftOut(String what, int line, long count, boolean isSupposed) {

	LeftOut again() {
		return new LeftOut(this.what, this.line, this.count + 1, this.isSupposed);
	}

}
