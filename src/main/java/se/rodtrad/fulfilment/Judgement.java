package se.rodtrad.fulfilment;

import se.rodtrad.plan.Element;

/**
 * The human assessment of a goal in force in a period (<em>bedömning</em>).
 *
 * @param element its index
 * @param assessment the assessment
 * @param points what its colour is worth, 0 to 1
 */
public record Judgement(int element, Element.Assessment assessment, double points) {
}
