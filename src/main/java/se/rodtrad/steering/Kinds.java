package se.rodtrad.steering;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of goal, document and so on that a model knows. The code is the {@code kind}
 * of an element.
 *
 * @param goals kinds of goal (<em>mål</em>), vision and strategy included
 * @param missions kinds of mission (<em>verksamhetens uppdrag</em>)
 * @param activities kinds of activity (<em>aktiviteter och åtgärder</em>)
 * @param indicators what indicators are called (<em>indikatorer, resultatmått</em>)
 * @param documents kinds of steering document (<em>styrdokument</em>)
 * @param externalRequirements kinds of outside requirement (<em>lagar, riktlinjer,
 * överenskommelser</em>)
 * @param perspectives kinds of perspective (<em>perspektiv</em>)
 */
public record Kinds(List<GoalKind> goals, List<MissionKind> missions, List<ActivityKind> activities,
		List<IndicatorKind> indicators, List<DocumentKind> documents, List<RequirementKind> externalRequirements,
		List<PerspectiveKind> perspectives) {

	public Kinds {
		goals = List.copyOf(goals);
		missions = List.copyOf(missions);
		activities = List.copyOf(activities);
		indicators = List.copyOf(indicators);
		documents = List.copyOf(documents);
		externalRequirements = List.copyOf(externalRequirements);
		perspectives = List.copyOf(perspectives);
	}

	/**
	 * A kind of goal (<em>slag av mål</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param aliases what it is also called
	 * @param levels the levels it is found on
	 * @param document the kind of document that holds it
	 * @param traits what else is true of every goal of the kind
	 * @param ground why it stands here
	 */
	public record GoalKind(@Defines(Table.GOAL_KIND) String code, Term name, List<String> aliases,
			@RefersTo(Table.LEVEL) List<String> levels, @RefersTo(Table.DOCUMENT_KIND) Optional<String> document,
			List<Trait> traits, Ground ground) {

		/** Whether nothing is needed above it. */
		public boolean isTop() {
			return this.traits.contains(Trait.TOP);
		}

		/** What is true of every goal of a kind. */
		public enum Trait {

			/** Nothing is needed above it (<em>högst i kedjan</em>). */
			TOP,

			/** Expected to be measurable (<em>mätbart</em>). */
			MEASURABLE,

			/** A financial goal (<em>finansiellt mål</em>). */
			FINANCIAL,

			/** Holds the goal of <em>god ekonomisk hushållning</em>. */
			SOUND_FINANCES

		}

	}

	/**
	 * A kind of mission (<em>verksamhetens uppdrag, grunduppdrag</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param levels the levels it is found on
	 * @param parts what its text must hold
	 * @param ground why it stands here
	 */
	public record MissionKind(@Defines(Table.MISSION_KIND) String code, Term name,
			@RefersTo(Table.LEVEL) List<String> levels, List<Term> parts, Ground ground) {
	}

	/**
	 * A kind of activity (<em>slag av aktivitet</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param levels the levels it is found on
	 * @param ground why it stands here
	 */
	public record ActivityKind(@Defines(Table.ACTIVITY_KIND) String code, Term name,
			@RefersTo(Table.LEVEL) List<String> levels, Ground ground) {
	}

	/**
	 * What an indicator is called (<em>slag av indikator</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param levels the levels it is decided on
	 * @param ground why it stands here
	 */
	public record IndicatorKind(@Defines(Table.INDICATOR_KIND) String code, Term name,
			@RefersTo(Table.LEVEL) List<String> levels, Ground ground) {
	}

	/**
	 * A kind of outside requirement (<em>slag av yttre krav</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param ground why it stands here
	 */
	public record RequirementKind(@Defines(Table.REQUIREMENT_KIND) String code, Term name, Ground ground) {
	}

	/**
	 * A kind of perspective (<em>slag av perspektiv</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param ground why it stands here
	 */
	public record PerspectiveKind(@Defines(Table.PERSPECTIVE_KIND) String code, Term name, Ground ground) {
	}

}
