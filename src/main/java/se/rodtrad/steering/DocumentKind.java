package se.rodtrad.steering;

import java.util.List;
import java.util.Optional;

/**
 * A kind of steering document (<em>slag av styrdokument</em>): who decides it, when, for
 * how long, and what it holds.
 *
 * @param code its code
 * @param name its name
 * @param aliases what it is also called
 * @param levels the levels it is made on
 * @param decidedBy who may decide it; any of them
 * @param horizon the years it is made for
 * @param revision how often it is made anew
 * @param decided in which months it is decided
 * @param decisionNeeds the rules that it and what it contains must keep to; a breach
 * refuses its decision
 * @param contains the kinds of goal, mission, activity, indicator and document in it
 * @param parts what else must be in it
 * @param basedOn the kinds of document, goal and outside requirement it is based on
 * @param otherBasis what else it is based on
 * @param belongsWith the kinds of document it belongs together with
 * @param partOf the kind of document it is a part of
 * @param notifiedTo to whom it is notified (<em>anmäls</em>)
 * @param informed who is informed
 * @param followedUpBy who follows it up
 * @param responsiblePolitical who prepares it among the elected
 * @param responsibleOfficial who prepares it among the officials
 * @param instances those that exist
 * @param closing whether new ones are no longer made
 * @param ground why it stands here
 */
public record DocumentKind(@Defines(Table.DOCUMENT_KIND) String code, Term name, List<String> aliases,
		@RefersTo(Table.LEVEL) List<String> levels, @RefersTo(Table.ACTOR) List<String> decidedBy,
		Optional<Horizon> horizon, Optional<Revision> revision, Optional<Decided> decided,
		@RefersTo(Table.RULE) List<String> decisionNeeds, @RefersTo(Table.CONTENT) List<String> contains,
		List<Term> parts, @RefersTo(Table.FOUNDATION) List<String> basedOn, List<Term> otherBasis,
		@RefersTo(Table.DOCUMENT_KIND) List<String> belongsWith, @RefersTo(Table.DOCUMENT_KIND) Optional<String> partOf,
		@RefersTo(Table.ACTOR) List<String> notifiedTo, @RefersTo(Table.ACTOR) List<String> informed,
		@RefersTo(Table.ACTOR) List<String> followedUpBy, @RefersTo(Table.ACTOR) List<String> responsiblePolitical,
		@RefersTo(Table.ACTOR) List<String> responsibleOfficial, List<Term> instances, boolean closing, Ground ground) {

	/**
	 * The years that a document is made for (<em>planeringshorisont</em>).
	 *
	 * @param years how many, or nothing when their number is not fixed
	 * @param text in words, where a number does not say it
	 * @param ground why it stands here
	 */
	public record Horizon(@Within(least = 1, most = 99) Optional<Integer> years, Optional<Term> text, Ground ground) {
	}

	/**
	 * How often a document is made anew (<em>revidering</em>).
	 *
	 * @param everyYears the years between, or nothing when they are not fixed
	 * @param text in words
	 * @param ground why it stands here
	 */
	public record Revision(@Within(least = 1, most = 99) Optional<Integer> everyYears, Term text, Ground ground) {
	}

	/**
	 * When a document is decided (<em>fastställs</em>).
	 *
	 * @param months the months in which it is
	 * @param ground why it stands here
	 */
	public record Decided(MonthWindow months, Ground ground) {
	}

}
