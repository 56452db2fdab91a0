package se.rodtrad.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static se.rodtrad.plan.Label.ACTIVITY;
import static se.rodtrad.plan.Label.ASSESSMENT;
import static se.rodtrad.plan.Label.CASE;
import static se.rodtrad.plan.Label.COMMENT;
import static se.rodtrad.plan.Label.DECISION;
import static se.rodtrad.plan.Label.DOCUMENT_VERSION;
import static se.rodtrad.plan.Label.EXTERNAL_REQUIREMENT;
import static se.rodtrad.plan.Label.GOAL;
import static se.rodtrad.plan.Label.INDICATOR;
import static se.rodtrad.plan.Label.MISSION;
import static se.rodtrad.plan.Label.ORG_UNIT;
import static se.rodtrad.plan.Label.PERIOD;
import static se.rodtrad.plan.Label.PERSPECTIVE;
import static se.rodtrad.plan.Label.RESULT_AREA;
import static se.rodtrad.plan.Label.ROLE;
import static se.rodtrad.plan.Label.STEERING_DOCUMENT;

/**
 * The relationship types between elements (section 4 of the graph model). The constant's
 * name is the type's name in Neo4j and in the API. Which kinds may be linked is not said
 * here but by the steering model.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets and lists are never changed
public enum LinkType {

	CONTRIBUTES_TO("bidrar till", Set.of(GOAL), Set.of(GOAL), 1, Property.text("rationale")),
	PART_OF_GOAL("del av mål", Set.of(GOAL), Set.of(GOAL), 1),
	/** Weight 0 unless stated: doing is not achieving. */
	IMPLEMENTS("genomför", Set.of(ACTIVITY), Set.of(GOAL, MISSION), 0),
	MEASURED_BY("mäts med", Set.of(GOAL, MISSION), Set.of(INDICATOR), 1, Property.flag("critical"),
			Property.choice("role", "fulfilment", "direction_only", "quality")),
	OWNED_BY("tillhör", Set.of(GOAL, ACTIVITY, MISSION), Set.of(ORG_UNIT), 1),
	IN_AREA("hör till område", Set.of(GOAL), Set.of(RESULT_AREA), 1),
	PART_OF("ingår i", Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1, Property.choice("structure", "line", "budget")),
	SERVES("servar", Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1),
	SUPERVISES("har uppsikt över", Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1, Property.text("legalGround")),
	SUCCEEDED_BY("ersätts av", Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1,
			Property.choice("how", "rename", "move", "split", "merge"), Property.number("share"),
			Property.date("legalDate"), Property.date("fullEffectDate")),
	HELD_IN("innehavs i", Set.of(ROLE), Set.of(ORG_UNIT), 1),
	RESPONSIBLE_FOR("ansvarar för", Set.of(ROLE), Set.of(DOCUMENT_VERSION, GOAL, INDICATOR, ACTIVITY, MISSION), 1),
	PREPARES("bereder", Set.of(ROLE), Set.of(DOCUMENT_VERSION, GOAL, INDICATOR, ACTIVITY, MISSION), 1),
	VERSION_OF("version av", Set.of(DOCUMENT_VERSION), Set.of(STEERING_DOCUMENT), 1),
	SUPERSEDES("ersätter", Set.of(DOCUMENT_VERSION), Set.of(DOCUMENT_VERSION), 1, Property.flag("partial")),
	ISSUED_FOR("gäller för", Set.of(DOCUMENT_VERSION), Set.of(ORG_UNIT), 1),
	REGISTERED_IN("diarieförd i", Set.of(DOCUMENT_VERSION, DECISION), Set.of(CASE), 1),
	DECIDED_BY("fastställs genom", Set.of(DOCUMENT_VERSION), Set.of(DECISION), 1),
	TAKEN_BY("fattas av", Set.of(DECISION), Set.of(ORG_UNIT, ROLE), 1),
	NOTIFIED_TO("anmäls till", Set.of(DOCUMENT_VERSION), Set.of(ORG_UNIT), 1, Property.date("date")),
	INFORMED("informeras", Set.of(DOCUMENT_VERSION), Set.of(ORG_UNIT), 1, Property.date("date")),
	BASED_ON("utgår från", Set.of(DOCUMENT_VERSION, GOAL), Set.of(DOCUMENT_VERSION, EXTERNAL_REQUIREMENT), 1,
			Property.choice("basisStatusAtLink", "draft", "proposed", "decided", "superseded", "repealed")),
	BELONGS_WITH("hör ihop med", Set.of(DOCUMENT_VERSION), Set.of(DOCUMENT_VERSION), 1),
	CONTAINS("innehåller", Set.of(DOCUMENT_VERSION), Set.of(GOAL, ACTIVITY, MISSION, COMMENT), 1,
			Property.number("order"), Property.text("heading")),
	/** The newer goal continues the older. */
	CONTINUES("fortsätter", Set.of(GOAL), Set.of(GOAL), 1,
			Property.choice("change", "unchanged", "reworded", "moved", "split", "merged", "replaced")),
	CONSIDERS("beaktar", Set.of(DOCUMENT_VERSION, GOAL), Set.of(PERSPECTIVE), 1, Property.text("text"),
			Property.text("notRelevantBecause")),
	/** An own indicator completes a common one. */
	COMPLEMENTS("kompletterar", Set.of(INDICATOR), Set.of(INDICATOR), 1),
	REPLACES_INDICATOR("ersätter mått", Set.of(INDICATOR), Set.of(INDICATOR), 1, Property.flag("comparable"),
			Property.date("methodBreakDate")),
	FOLLOWS_UP("följer upp", Set.of(DOCUMENT_VERSION), Set.of(DOCUMENT_VERSION, GOAL, ACTIVITY), 1,
			Property.choice("how", "submitted", "central_judgement")),
	COVERS("avser period", Set.of(DOCUMENT_VERSION), Set.of(PERIOD), 1),
	ASSESSES("bedömer", Set.of(ASSESSMENT), Set.of(GOAL, MISSION, INDICATOR, RESULT_AREA, DOCUMENT_VERSION), 1),
	/** Of an assessment or a comment. */
	IN_PERIOD("i period", Set.of(ASSESSMENT, COMMENT), Set.of(PERIOD), 1),
	STATED_IN("redovisas i", Set.of(ASSESSMENT, COMMENT), Set.of(DOCUMENT_VERSION), 1),
	/** What a comment is about. */
	ABOUT("avser", Set.of(COMMENT), EnumSet.complementOf(EnumSet.of(COMMENT, PERIOD, Label.TARGET, Label.MEASUREMENT)),
			1),
	LEADS_TO("leder till", Set.of(ASSESSMENT, COMMENT), Set.of(ACTIVITY, DECISION), 1,
			Property.choice("kind", "correct", "develop", "none_needed")),
	AIMS_AT("ska påverka", Set.of(ACTIVITY), Set.of(GOAL, INDICATOR), 1, Property.text("expectedEffect"),
			Property.date("effectBy"));

	/**
	 * The default links of a trace: upstream is toward the vision, along
	 * {@code CONTRIBUTES_TO}, {@code PART_OF_GOAL} and {@code IMPLEMENTS} and against
	 * {@code MEASURED_BY}.
	 */
	public static final Set<LinkType> THREAD = EnumSet.of(CONTRIBUTES_TO, PART_OF_GOAL, IMPLEMENTS, MEASURED_BY);

	private final String swedish;

	private final Set<Label> from;

	private final Set<Label> to;

	private final double defaultWeight;

	private final List<Property> properties;

	static final LinkType[] ALL = values();

	LinkType(String swedish, Set<Label> from, Set<Label> to, double defaultWeight, Property... properties) {
		this.swedish = swedish;
		this.from = EnumSet.copyOf(from);
		this.to = EnumSet.copyOf(to);
		this.defaultWeight = defaultWeight;
		this.properties = List.of(properties);
	}

	/**
	 * What it is called in Swedish, as it is read from one end to the other; each type
	 * has a name of its own.
	 */
	public String swedish() {
		return this.swedish;
	}

	public boolean isAllowed(Label fromLabel, Label toLabel) {
		return this.from.contains(fromLabel) && this.to.contains(toLabel);
	}

	/** The labels that it may leave. */
	public Set<Label> from() {
		return EnumSet.copyOf(this.from);
	}

	/** The labels that it may reach. */
	public Set<Label> to() {
		return EnumSet.copyOf(this.to);
	}

	/**
	 * Whether {@code weight} means something: what part the child plays in the parent.
	 */
	public boolean isWeighted() {
		return this == CONTRIBUTES_TO || this == IMPLEMENTS || this == MEASURED_BY;
	}

	/** The weight of a link that states none. */
	public double defaultWeight() {
		return this.defaultWeight;
	}

	/** What a link of this type may say beside its validity and weight. */
	public List<Property> properties() {
		return this.properties;
	}

	/**
	 * Whether following the arrow leads upstream. Against the arrow it does for
	 * {@code MEASURED_BY} (the goal is above its indicator) and {@code CONTAINS} (the
	 * document is above what it contains).
	 */
	public boolean isUpstreamAlongArrow() {
		return this != MEASURED_BY && this != CONTAINS;
	}

	/** Whether it joins different times by nature, so that its ends need not overlap. */
	public boolean isAcrossTime() {
		return this == SUPERSEDES || this == CONTINUES || this == SUCCEEDED_BY || this == BASED_ON
				|| this == FOLLOWS_UP;
	}

	/**
	 * A property of a link.
	 *
	 * @param name its name in the graph
	 * @param type the class of its value: String, Double, Boolean or LocalDate
	 * @param choices the texts that are allowed, or none when any is
	 */
	public record Property(String name, Class<?> type, List<String> choices) {

		static Property text(String name) {
			return new Property(name, String.class, List.of());
		}

		static Property choice(String name, String... choices) {
			return new Property(name, String.class, List.of(choices));
		}

		static Property number(String name) {
			return new Property(name, Double.class, List.of());
		}

		static Property flag(String name) {
			return new Property(name, Boolean.class, List.of());
		}

		static Property date(String name) {
			return new Property(name, java.time.LocalDate.class, List.of());
		}

	}

}
