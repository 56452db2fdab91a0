package se.rodtrad.fulfilment;

import java.util.Optional;

import se.rodtrad.steering.Term;

/**
 * What a goal is summed from: an indicator, a contributing goal or an activity, by one
 * link.
 *
 * @param link the index of the link
 * @param element the index of the indicator, goal or activity
 * @param part its score under this goal, with the weight of the link
 * @param isCounted whether it counts in the score; else it is shown beside
 * @param attainment how an indicator's score came about; nothing for others
 * @param lack why nothing is known of it
 */
public record Component(int link, int element, Part part, boolean isCounted, Optional<Attainment> attainment,
		Optional<Lack> lack) {

	/** Its score under this goal. */
	public Score score() {
		return this.part.score();
	}

	/** The weight of the link, ≥ 0. */
	public double weight() {
		return this.part.weight();
	}

	/** How it stands. */
	public Term explained(Basis basis) {
		return new ComponentSentence(basis, this).text();
	}

	/** The same component with another score. */
	Component with(Score score) {
		return new Component(this.link, this.element, new Part(this.part.weight(), this.part.isCritical(), score),
				this.isCounted, this.attainment, this.lack);
	}

}
