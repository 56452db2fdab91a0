package se.rodtrad.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an element is: the node labels of the graph, in the order in which elements are
 * sorted. A label is one Java record, one node label in Neo4j and one type in the API.
 */
public enum Label {

	/** <em>Organisatorisk enhet, organ</em>. */
	ORG_UNIT("OrgUnit", "enhet", Element.OrgUnit.class),
	/** <em>Befattning, förtroendeuppdrag</em>. */
	ROLE("Role", "roll", Element.Role.class),
	/** <em>Lag, riktlinje, överenskommelse</em>. */
	EXTERNAL_REQUIREMENT("ExternalRequirement", "krav", Element.ExternalRequirement.class),
	/** <em>Styrdokument</em>. */
	STEERING_DOCUMENT("SteeringDocument", "styrdokument", Element.SteeringDocument.class),
	/** <em>Dokumentversion</em>; a report is one too. */
	DOCUMENT_VERSION("DocumentVersion", "dokumentversion", Element.DocumentVersion.class),
	/** <em>Ärende</em>. */
	CASE("Case", "ärende", Element.Case.class),
	/** <em>Beslut</em>. */
	DECISION("Decision", "beslut", Element.Decision.class),
	/** <em>Mål- och resultatområde</em>. */
	RESULT_AREA("ResultArea", "område", Element.ResultArea.class),
	/** <em>Perspektiv</em>. */
	PERSPECTIVE("Perspective", "perspektiv", Element.Perspective.class),
	/** <em>Mål</em>, vision and strategy included. */
	GOAL("Goal", "mål", Element.Goal.class),
	/** <em>Verksamhetens uppdrag</em>. */
	MISSION("Mission", "uppdrag", Element.Mission.class),
	/** <em>Indikator</em>. */
	INDICATOR("Indicator", "indikator", Element.Indicator.class),
	/** <em>Aktivitet, åtgärd</em>. */
	ACTIVITY("Activity", "aktivitet", Element.Activity.class),
	/** <em>Bedömning</em>. */
	ASSESSMENT("Assessment", "bedömning", Element.Assessment.class),
	/** <em>Kommentar</em>. */
	COMMENT("Comment", "kommentar", Element.Comment.class),
	/** <em>Period</em>. */
	PERIOD("Period", "period", Element.Period.class),
	/** <em>Målvärde</em>. */
	TARGET("Target", "målvärde", Value.Target.class),
	/** <em>Mätvärde, utfall</em>. */
	MEASUREMENT("Measurement", "mätvärde", Value.Measurement.class);

	private static final Map<String, Label> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Label::graphName, Function.identity()));

	private final String graphName;

	private final String swedish;

	private final Class<? extends Record> type;

	static final Label[] ALL = values();

	Label(String graphName, String swedish, Class<? extends Record> type) {
		this.graphName = graphName;
		this.swedish = swedish;
		this.type = type;
	}

	/** The label of a node in Neo4j, or nothing when the service does not know it. */
	public static Optional<Label> of(String graphName) {
		return Optional.ofNullable(BY_NAME.get(graphName));
	}

	/** The node label in Neo4j and the type in the API. */
	public String graphName() {
		return this.graphName;
	}

	/** The name of a field for one of them in the API. */
	public String fieldName() {
		return Character.toLowerCase(this.graphName.charAt(0)) + this.graphName.substring(1);
	}

	/** What one of them is called in Swedish, as it stands inside a sentence. */
	public String swedish() {
		return this.swedish;
	}

	/** The record that holds an element or a value of this label. */
	public Class<? extends Record> type() {
		return this.type;
	}

	/**
	 * Whether this is a value (target, measurement) and not an element: values are
	 * counted apart, hang on elements by reference and are never part of a trace.
	 */
	public boolean isValue() {
		return this == TARGET || this == MEASUREMENT;
	}

}
