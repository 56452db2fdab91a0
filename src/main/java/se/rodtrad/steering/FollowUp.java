package se.rodtrad.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How results come back (<em>uppföljning</em>): reports, the year, the summary.
 *
 * @param reports the kinds of report (<em>rapporter</em>)
 * @param calendar what happens when (<em>årshjul</em>)
 * @param summary how fulfilment is summed up (<em>summering av måluppfyllelse</em>)
 * @param internalControl how risks are followed up (<em>internkontroll</em>)
 * @param principles what the model says of follow-up besides
 * @param auditRules what the auditors have found wanting
 */
public record FollowUp(List<ReportKind> reports, List<CalendarEntry> calendar, Summary summary,
		Optional<InternalControl> internalControl, List<Statement> principles, List<AuditRule> auditRules) {

	public FollowUp {
		reports = List.copyOf(reports);
		calendar = List.copyOf(calendar);
		principles = List.copyOf(principles);
		auditRules = List.copyOf(auditRules);
	}

	/**
	 * A kind of report (<em>slag av rapport</em>).
	 *
	 * @param code its code
	 * @param name its name
	 * @param periods the months that it reports up to and with
	 * @param timesPerYear how often, where the months are not fixed
	 * @param occasion when, where neither months nor number say it
	 * @param contents what it holds
	 * @param followsUp the kinds of document and goal that it follows up
	 * @param decidedBy who may decide it
	 * @param partDecisions who decides parts of it
	 * @param informed who is informed
	 * @param submissionsPerYear how many of them rest on what units submit; a central
	 * judgement the rest
	 * @param ground why it stands here
	 */
	public record ReportKind(@Defines(Table.REPORT_KIND) String code, Term name,
			@Within(least = 1, most = 12) List<Integer> periods,
			@Within(least = 1, most = 366) Optional<Integer> timesPerYear, Optional<Term> occasion, List<Term> contents,
			@RefersTo(Table.FOLLOWED) List<String> followsUp, @RefersTo(Table.ACTOR) List<String> decidedBy,
			List<PartDecision> partDecisions, @RefersTo(Table.ACTOR) List<String> informed,
			@Within(least = 0, most = 12) Optional<Integer> submissionsPerYear, Ground ground) {
	}

	/**
	 * Who decides a part of a report.
	 *
	 * @param part the part
	 * @param decidedBy who may decide it
	 */
	public record PartDecision(Term part, @RefersTo(Table.ACTOR) List<String> decidedBy) {
	}

	/**
	 * Something that happens every year (<em>hållpunkt i årshjulet</em>).
	 *
	 * @param months when
	 * @param occasion when, where no months are said
	 * @param what what happens
	 * @param who who does it
	 * @param about the kinds of document, report and goal it is about
	 * @param ground why it stands here
	 */
	public record CalendarEntry(Optional<MonthWindow> months, Optional<Term> occasion, Term what,
			@RefersTo(Table.ACTOR) List<String> who, @RefersTo(Table.TOPIC) List<String> about, Ground ground) {

		public CalendarEntry {
			if (months.isEmpty() && occasion.isEmpty()) {
				throw new Unfit("months", "neither months nor occasion", "one of them");
			}
		}

	}

	/**
	 * How fulfilment is summed up (<em>summering av måluppfyllelse</em>).
	 *
	 * @param dimension by what: result areas, or goals of a kind
	 * @param items which goals are summed
	 * @param reports the kinds of report that hold it
	 * @param weighting how the goals weigh
	 * @param validFrom the first day it is asked for; since the model's beginning when
	 * nothing
	 * @param ground why it stands here
	 */
	public record Summary(End dimension, List<End> items, @RefersTo(Table.REPORT_KIND) List<String> reports,
			Weighting weighting, Optional<LocalDate> validFrom, Ground ground) {

		/** How the goals of a summary weigh. */
		public enum Weighting {

			/** Each goal the same. */
			EQUAL,

			/** Each body the same, however many its goals. */
			PER_BODY

		}

	}

	/**
	 * How risks are followed up (<em>internkontroll</em>).
	 *
	 * @param plan the kind of document that holds the risks
	 * @param reportsPerYear how often chosen risks are reported
	 * @param categories what it guards
	 * @param ground why it stands here
	 */
	public record InternalControl(@RefersTo(Table.DOCUMENT_KIND) String plan,
			@Within(least = 0, most = 366) int reportsPerYear, List<Term> categories, Ground ground) {
	}

	/**
	 * Something the auditors asked (<em>revisionskritik</em>).
	 *
	 * @param id the id of the rule that looks for it
	 * @param criticism what they said
	 * @param ground where they said it
	 */
	public record AuditRule(@Defines(Table.AUDIT_RULE) String id, Term criticism, Ground ground) {
	}

}
