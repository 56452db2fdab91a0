package se.rodtrad.compare.api;

import java.time.LocalDate;

import se.rodtrad.compare.Side;
import se.rodtrad.plan.Element;

/**
 * One side of a comparison as the API shows it.
 */
public record SideView(Side side, Element.Period reckoned) {

	public long revision() {
		return this.side.plan().revision();
	}

	public LocalDate at() {
		return this.side.at();
	}

	public String period() {
		return this.reckoned.key();
	}

}
