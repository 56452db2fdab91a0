package se.rodtrad.web.element;

import java.util.List;
import java.util.Optional;

import se.rodtrad.fulfilment.Lack;
import se.rodtrad.fulfilment.api.ComponentView;
import se.rodtrad.fulfilment.api.PropagationView.InfluenceView;

/**
 * Why an element counts in none of the goals that it is linked to (<em>räknas inte
 * in</em>).
 */
enum Uncounted {

	/** Its links have the weight 0. */
	WEIGHTLESS,

	/** It has no target for the period. */
	NO_TARGET,

	/** It is only shown beside, such as quality under a goal. */
	BESIDE;

	/**
	 * That of an element; nothing when it counts somewhere or stands under no goal.
	 * @param index the element
	 * @param influences how it moves what is above it
	 */
	static Optional<Uncounted> of(int index, List<InfluenceView> influences) {
		List<ComponentView> parts = influences.stream()
			.filter((influence) -> influence.distance() == 1)
			.flatMap((influence) -> influence.fulfilment().stream())
			.flatMap((goal) -> goal.components().stream())
			.filter((part) -> part.element().index() == index)
			.toList();
		if (parts.isEmpty() || parts.stream().anyMatch(ComponentView::isCounted)) {
			return Optional.empty();
		}
		List<ComponentView> weighty = parts.stream().filter((part) -> part.weight() > 0).toList();
		if (weighty.isEmpty()) {
			return Optional.of(WEIGHTLESS);
		}
		boolean isAimless = weighty.stream().allMatch((part) -> part.lack().filter(Lack.NO_TARGET::equals).isPresent());
		return Optional.of(isAimless ? NO_TARGET : BESIDE);
	}

}
