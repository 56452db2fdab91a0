package se.rodtrad.fulfilment;

import java.util.Collection;

import se.rodtrad.plan.Element.Assessment.Colour;

/**
 * How many goals have each colour by their scores; those with activities only are grey.
 *
 * @param green how many are fulfilled (<em>grön</em>)
 * @param yellow how many are partly fulfilled (<em>gul</em>)
 * @param red how many are not fulfilled (<em>röd</em>)
 * @param grey how many cannot be assessed (<em>grå</em>)
 */
public record Counts(int green, int yellow, int red, int grey) {

	/** Counts them. */
	public static Counts of(Collection<Fulfilment> fulfilments) {
		return new Counts(count(fulfilments, Colour.GREEN), count(fulfilments, Colour.YELLOW),
				count(fulfilments, Colour.RED), count(fulfilments, Colour.GREY));
	}

	private static int count(Collection<Fulfilment> fulfilments, Colour colour) {
		return (int) fulfilments.stream().filter((fulfilment) -> fulfilment.score().colour() == colour).count();
	}

	/** How many have a colour of their own. */
	public int assessed() {
		return this.green + this.yellow + this.red;
	}

	/** How many there are in all. */
	public int total() {
		return this.green + this.yellow + this.red + this.grey;
	}

}
