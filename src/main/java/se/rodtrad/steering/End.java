package se.rodtrad.steering;

import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Label;

/**
 * One end of a rule: which elements it speaks of.
 *
 * @param label their label
 * @param kinds their kinds; any when empty
 * @param levels the codes of their levels; any, also an unknown one, when empty
 */
public record End(Label label, @RefersTo(Table.BY_LABEL) List<String> kinds,
		@RefersTo(Table.LEVEL) List<String> levels) {

	public End {
		kinds = List.copyOf(kinds);
		levels = List.copyOf(levels);
	}

	/**
	 * Whether it speaks of such an element.
	 * @param elementLabel the label
	 * @param kind the kind; empty when there is none
	 * @param level the code of the level; an unknown level is none of those listed
	 */
	public boolean matches(Label elementLabel, String kind, Optional<String> level) {
		return this.label == elementLabel && (this.kinds.isEmpty() || this.kinds.contains(kind))
				&& (this.levels.isEmpty() || level.filter(this.levels::contains).isPresent());
	}

	/** Whether it speaks of an element that stands here. */
	public boolean matches(Place place) {
		return matches(place.label(), place.kind(), place.level().map(Organisation.Level::code));
	}

}
