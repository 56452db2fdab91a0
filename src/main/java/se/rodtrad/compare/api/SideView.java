package se.rodtrad.compare.api;

import java.time.LocalDate;
import java.util.Optional;

import se.rodtrad.compare.Side;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.api.ElementView;

/**
 * One side of a comparison as the API shows it.
 *
 * @param version the document version of which it is; nothing for all of the plan
 */
public record SideView(Side side, Element.Period reckoned, Optional<ElementView> version) {

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
