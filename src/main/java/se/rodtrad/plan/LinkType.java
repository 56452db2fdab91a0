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

	/** <em>Bidrar till</em>. */
	CONTRIBUTES_TO(Set.of(GOAL), Set.of(GOAL), 1, Property.text("rationale")),
	/** <em>Del av mål</em>. */
	PART_OF_GOAL(Set.of(GOAL), Set.of(GOAL), 1),
	/** <em>Genomför</em>; weight 0: doing is not achieving. */
	IMPLEMENTS(Set.of(ACTIVITY), Set.of(GOAL, MISSION), 0),
	/** <em>Mäts med</em>. */
	MEASURED_BY(Set.of(GOAL, MISSION), Set.of(INDICATOR), 1, Property.flag("critical"),
			Property.choice("role", "fulfilment", "direction_only", "quality")),
	/** <em>Tillhör</em>. */
	OWNED_BY(Set.of(GOAL, ACTIVITY, MISSION), Set.of(ORG_UNIT), 1),
	/** <em>Hör till område</em>. */
	IN_AREA(Set.of(GOAL), Set.of(RESULT_AREA), 1),
	/** <em>Ingår i</em>. */
	PART_OF(Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1, Property.choice("structure", "line", "budget")),
	/** <em>Servar</em>. */
	SERVES(Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1),
	/** <em>Har uppsikt över</em>. */
	SUPERVISES(Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1, Property.text("legalGround")),
	/** <em>Ersätts av</em>. */
	SUCCEEDED_BY(Set.of(ORG_UNIT), Set.of(ORG_UNIT), 1, Property.choice("how", "rename", "move", "split", "merge"),
			Property.number("share"), Property.date("legalDate"), Property.date("fullEffectDate")),
	/** <em>Innehavs i</em>. */
	HELD_IN(Set.of(ROLE), Set.of(ORG_UNIT), 1),
	/** <em>Ansvarar för</em>. */
	RESPONSIBLE_FOR(Set.of(ROLE), Set.of(DOCUMENT_VERSION, GOAL, INDICATOR, ACTIVITY, MISSION), 1),
	/** <em>Bereder</em>. */
	PREPARES(Set.of(ROLE), Set.of(DOCUMENT_VERSION, GOAL, INDICATOR, ACTIVITY, MISSION), 1),
	/** <em>Version av</em>. */
	VERSION_OF(Set.of(DOCUMENT_VERSION), Set.of(STEERING_DOCUMENT), 1),
	/** <em>Ersätter</em>. */
	SUPERSEDES(Set.of(DOCUMENT_VERSION), Set.of(DOCUMENT_VERSION), 1, Property.flag("partial")),
	/** <em>Gäller för</em>. */
	ISSUED_FOR(Set.of(DOCUMENT_VERSION), Set.of(ORG_UNIT), 1),
	/** <em>Diarieförd i</em>. */
	REGISTERED_IN(Set.of(DOCUMENT_VERSION, DECISION), Set.of(CASE), 1),
	/** <em>Fastställs genom</em>. */
	DECIDED_BY(Set.of(DOCUMENT_VERSION), Set.of(DECISION), 1),
	/** <em>Fattas av</em>. */
	TAKEN_BY(Set.of(DECISION), Set.of(ORG_UNIT, ROLE), 1),
	/** <em>Anmäls till</em>. */
	NOTIFIED_TO(Set.of(DOCUMENT_VERSION), Set.of(ORG_UNIT), 1, Property.date("date")),
	/** <em>Informeras</em>. */
	INFORMED(Set.of(DOCUMENT_VERSION), Set.of(ORG_UNIT), 1, Property.date("date")),
	/** <em>Utgår från</em>. */
	BASED_ON(Set.of(DOCUMENT_VERSION, GOAL), Set.of(DOCUMENT_VERSION, EXTERNAL_REQUIREMENT), 1,
			Property.choice("basisStatusAtLink", "draft", "proposed", "decided", "superseded", "repealed")),
	/** <em>Hör ihop med</em>. */
	BELONGS_WITH(Set.of(DOCUMENT_VERSION), Set.of(DOCUMENT_VERSION), 1),
	/** <em>Innehåller</em>. */
	CONTAINS(Set.of(DOCUMENT_VERSION), Set.of(GOAL, ACTIVITY, MISSION, COMMENT), 1, Property.number("order"),
			Property.text("heading")),
	/** <em>Fortsätter</em>: the newer goal continues the older. */
	CONTINUES(Set.of(GOAL), Set.of(GOAL), 1,
			Property.choice("change", "unchanged", "reworded", "moved", "split", "merged", "replaced")),
	/** <em>Beaktar</em>. */
	CONSIDERS(Set.of(DOCUMENT_VERSION, GOAL), Set.of(PERSPECTIVE), 1, Property.text("text"),
			Property.text("notRelevantBecause")),
	/** <em>Kompletterar</em>: an own indicator completes a common one. */
	COMPLEMENTS(Set.of(INDICATOR), Set.of(INDICATOR), 1),
	/** <em>Ersätter mått</em>. */
	REPLACES_INDICATOR(Set.of(INDICATOR), Set.of(INDICATOR), 1, Property.flag("comparable"),
			Property.date("methodBreakDate")),
	/** <em>Följer upp</em>. */
	FOLLOWS_UP(Set.of(DOCUMENT_VERSION), Set.of(DOCUMENT_VERSION, GOAL, ACTIVITY), 1,
			Property.choice("how", "submitted", "central_judgement")),
	/** <em>Avser period</em>. */
	COVERS(Set.of(DOCUMENT_VERSION), Set.of(PERIOD), 1),
	/** <em>Bedömer</em>. */
	ASSESSES(Set.of(ASSESSMENT), Set.of(GOAL, MISSION, INDICATOR, RESULT_AREA, DOCUMENT_VERSION), 1),
	/** <em>Avser period</em>, of an assessment or a comment. */
	IN_PERIOD(Set.of(ASSESSMENT, COMMENT), Set.of(PERIOD), 1),
	/** <em>Redovisas i</em>. */
	STATED_IN(Set.of(ASSESSMENT, COMMENT), Set.of(DOCUMENT_VERSION), 1),
	/** <em>Avser</em>: what a comment is about. */
	ABOUT(Set.of(COMMENT), EnumSet.complementOf(EnumSet.of(COMMENT, PERIOD, Label.TARGET, Label.MEASUREMENT)), 1),
	/** <em>Leder till</em>. */
	LEADS_TO(Set.of(ASSESSMENT, COMMENT), Set.of(ACTIVITY, DECISION), 1,
			Property.choice("kind", "correct", "develop", "none_needed")),
	/** <em>Ska påverka</em>. */
	AIMS_AT(Set.of(ACTIVITY), Set.of(GOAL, INDICATOR), 1, Property.text("expectedEffect"), Property.date("effectBy"));

	/**
	 * The default links of a trace: upstream is toward the vision, along
	 * {@code CONTRIBUTES_TO}, {@code PART_OF_GOAL} and {@code IMPLEMENTS} and against
	 * {@code MEASURED_BY}.
	 */
	public static final Set<LinkType> THREAD = EnumSet.of(CONTRIBUTES_TO, PART_OF_GOAL, IMPLEMENTS, MEASURED_BY);

	private final Set<Label> from;

	private final Set<Label> to;

	private final double defaultWeight;

	private final List<Property> properties;

	static final LinkType[] ALL = values();

	LinkType(Set<Label> from, Set<Label> to, double defaultWeight, Property... properties) {
		this.from = EnumSet.copyOf(from);
		this.to = EnumSet.copyOf(to);
		this.defaultWeight = defaultWeight;
		this.properties = List.of(properties);
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
