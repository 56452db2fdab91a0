package se.rodtrad.plan;

/**
 * That a fact cannot be, since one of its properties is not as it should be: which, what
 * was found there and what was expected.
 */
public final class UnfitProperty extends RodTradException.Invalid {

	private final String property;

	private final String found;

	private final String expectedSv;

	private final String expectedEn;

	/**
	 * Says what is wrong.
	 * @param found what stands there; empty when nothing does
	 * @param expectedSv what would be right, in Swedish
	 * @param expectedEn the same in English
	 */
	UnfitProperty(String property, String found, String expectedSv, String expectedEn) {
		super("%s: found %s, expected %s".formatted(property, found.isEmpty() ? "nothing" : found, expectedEn));
		this.property = property;
		this.found = found;
		this.expectedSv = expectedSv;
		this.expectedEn = expectedEn;
	}

	public String property() {
		return this.property;
	}

	public String found() {
		return this.found;
	}

	public String expectedSv() {
		return this.expectedSv;
	}

	public String expectedEn() {
		return this.expectedEn;
	}

}
