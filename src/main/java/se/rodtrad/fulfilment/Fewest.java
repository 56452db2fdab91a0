package se.rodtrad.fulfilment;

import java.util.BitSet;
import java.util.List;

/**
 * How few improvements may do to turn a goal (<em>minst antal</em>).
 *
 * @param least no fewer than so many turn it; more than there are when nothing does
 * @param likely as many, or a few more, that may well turn it: those that give most
 * @param order all improvements by their numbers, what gives most first
 */
public record Fewest(int least, BitSet likely, List<Integer> order) {

	/** A copy, since bits can be changed. */
	public Fewest {
		likely = (BitSet) likely.clone();
		order = List.copyOf(order);
	}

	@Override
	public BitSet likely() {
		return (BitSet) this.likely.clone();
	}

}
