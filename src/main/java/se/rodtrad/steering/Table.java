package se.rodtrad.steering;

import java.util.List;

/** What has a code of its own in a profile, and may be referred to by it. */
public enum Table {

	/** Sources. */
	SOURCE("source"),
	/** Levels of the organisation. */
	LEVEL("level"),
	/** Ranks of levels, which are unique too. */
	RANK("rank"),
	/** Kinds of unit. */
	UNIT_KIND("unit kind"),
	/** Bodies and roles, who decide and are responsible. */
	ACTOR("body or role"),
	/** Kinds of goal. */
	GOAL_KIND("goal kind"),
	/** Kinds of mission. */
	MISSION_KIND("mission kind"),
	/** Kinds of activity. */
	ACTIVITY_KIND("activity kind"),
	/** Kinds of indicator. */
	INDICATOR_KIND("indicator kind"),
	/** Kinds of steering document. */
	DOCUMENT_KIND("document kind"),
	/** Kinds of report. */
	REPORT_KIND("report kind"),
	/** Kinds of outside requirement. */
	REQUIREMENT_KIND("external requirement kind"),
	/** Kinds of perspective. */
	PERSPECTIVE_KIND("perspective kind"),
	/** Perspectives. */
	PERSPECTIVE("perspective"),
	/** Result areas. */
	RESULT_AREA("result area"),
	/** Indicator categories. */
	INDICATOR_CATEGORY("indicator category"),
	/** Processes. */
	PROCESS("process"),
	/** Steps of the working method. */
	STEP("step"),
	/** Rules on links and properties. */
	RULE("rule"),
	/** Questions of the auditors. */
	AUDIT_RULE("audit rule"),
	/** Amendments. */
	AMENDMENT("amendment"),
	/** The kinds that belong to the label beside. */
	BY_LABEL("kind of the label"),
	/** What a document may contain. */
	CONTENT("kind of goal, mission, activity, indicator or document", GOAL_KIND, MISSION_KIND, ACTIVITY_KIND,
			INDICATOR_KIND, DOCUMENT_KIND),
	/** What a document may be based on. */
	FOUNDATION("kind of document, goal or external requirement", DOCUMENT_KIND, GOAL_KIND, REQUIREMENT_KIND),
	/** What a report may follow up. */
	FOLLOWED("kind of document or goal", DOCUMENT_KIND, GOAL_KIND),
	/** What the calendar may be about. */
	TOPIC("kind of document, report or goal", DOCUMENT_KIND, REPORT_KIND, GOAL_KIND);

	private final String words;

	@SuppressWarnings("ImmutableEnumChecker") // a list of constants
	private final List<Table> parts;

	Table(String words, Table... parts) {
		this.words = words;
		this.parts = List.of(parts);
	}

	/** What messages call it. */
	public String words() {
		return this.words;
	}

	/** The tables whose codes it takes: itself, unless it joins others. */
	public List<Table> parts() {
		return this.parts.isEmpty() ? List.of(this) : this.parts;
	}

}
