package se.rodtrad.steering;

import se.rodtrad.plan.RodTradException;

/** Values of a record that do not go together. */
public final class Unfit extends RodTradException.Invalid {

	private final String component;

	private final String found;

	private final String expected;

	/**
	 * A refusal that a reader can place.
	 * @param component the component at fault
	 * @param found what it holds
	 * @param expected what it should hold
	 */
	public Unfit(String component, String found, String expected) {
		super("%s: found %s, expected %s".formatted(component, found, expected));
		this.component = component;
		this.found = found;
		this.expected = expected;
	}

	public String component() {
		return this.component;
	}

	public String found() {
		return this.found;
	}

	public String expected() {
		return this.expected;
	}

}
