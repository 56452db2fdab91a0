package se.rodtrad.web.report;

import java.util.List;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.api.ElementView;

/**
 * An indicator with the outcomes that a unit reports of it, one for each group.
 *
 * @param view the indicator
 * @param indicator the same
 * @param rows the outcomes: everybody first, then women, men and others
 */
record Measure(ElementView view, Element.Indicator indicator, List<OutcomeRow> rows) {

	/** Whether any of them is to be reported still. */
	public boolean isDue() {
		return this.rows.stream().anyMatch((row) -> row.due().isPresent());
	}

}
