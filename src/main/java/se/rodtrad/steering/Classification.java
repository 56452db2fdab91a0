package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import se.rodtrad.plan.Label;

/**
 * By what goals, documents and indicators are sorted and looked at.
 *
 * @param resultAreas the areas every goal belongs to (<em>mål- och resultatområden</em>)
 * @param perspectives what documents and goals consider (<em>perspektiv</em>)
 * @param indicatorCategories the categories of indicators
 * @param indicatorView from whose view indicators speak
 * @param steeringTypes the kinds of steering that the model tells apart
 */
public record Classification(List<ResultArea> resultAreas, List<Perspective> perspectives,
		Optional<IndicatorCategories> indicatorCategories, Optional<Statement> indicatorView,
		List<Statement> steeringTypes) {

	public Classification {
		resultAreas = List.copyOf(resultAreas);
		perspectives = List.copyOf(perspectives);
		steeringTypes = List.copyOf(steeringTypes);
	}

	/** The perspectives in force on a day. */
	public List<Perspective> perspectivesAt(LocalDate day) {
		return this.perspectives.stream().filter((perspective) -> perspective.isInForce(day)).toList();
	}

	/**
	 * How many of the result areas, and of the perspectives in force on a day, some ends
	 * speak of.
	 */
	public int listed(List<End> ends, LocalDate day) {
		long areas = ends.stream().anyMatch((end) -> end.label() == Label.RESULT_AREA) ? this.resultAreas.size() : 0;
		long considered = perspectivesAt(day).stream()
			.filter((perspective) -> ends.stream()
				.anyMatch((end) -> end.matches(Label.PERSPECTIVE, perspective.kind(), Optional.empty())))
			.count();
		return Math.toIntExact(areas + considered);
	}

	/**
	 * <em>Mål- och resultatområde</em>.
	 *
	 * @param code its code
	 * @param name its name
	 * @param description what belongs in it
	 * @param ground why it stands here
	 */
	public record ResultArea(@Defines(Table.RESULT_AREA) String code, Term name, Optional<Term> description,
			Ground ground) {
	}

	/**
	 * Something to be considered (<em>perspektiv</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param aliases what it is also called
	 * @param kind its kind
	 * @param demand what is asked for
	 * @param subjects what it is judged against
	 * @param validFrom the first day it is in force; since the model's beginning when
	 * nothing
	 * @param validTo the day after the last; as long as the model when nothing
	 * @param ground why it stands here
	 */
	public record Perspective(@Defines(Table.PERSPECTIVE) String code, Term name, List<String> aliases,
			@RefersTo(Table.PERSPECTIVE_KIND) String kind, Optional<Term> demand, List<Term> subjects,
			Optional<LocalDate> validFrom, Optional<LocalDate> validTo, Ground ground) {

		public Perspective {
			if (validFrom.isPresent() && validTo.isPresent() && !validFrom.get().isBefore(validTo.get())) {
				throw new Unfit("validTo", validTo.get().toString(), "a day after validFrom, " + validFrom.get());
			}
		}

		/** Whether it is to be considered on a day. */
		public boolean isInForce(LocalDate day) {
			return !day.isBefore(this.validFrom.orElse(LocalDate.MIN))
					&& day.isBefore(this.validTo.orElse(LocalDate.MAX));
		}

	}

	/**
	 * The categories of indicators (<em>indikatorkategorier</em>).
	 *
	 * @param open whether others than those listed are allowed
	 * @param values those listed
	 * @param ground why they stand here
	 */
	public record IndicatorCategories(boolean open, List<Category> values, Ground ground) {

		/**
		 * A category of indicators.
		 *
		 * @param code its code
		 * @param name its name
		 */
		public record Category(@Defines(Table.INDICATOR_CATEGORY) String code, Term name) {
		}

	}

}
