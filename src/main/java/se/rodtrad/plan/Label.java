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
	ORG_UNIT("OrgUnit", Element.OrgUnit.class),
	/** <em>Befattning, förtroendeuppdrag</em>. */
	ROLE("Role", Element.Role.class),
	/** <em>Lag, riktlinje, överenskommelse</em>. */
	EXTERNAL_REQUIREMENT("ExternalRequirement", Element.ExternalRequirement.class),
	/** <em>Styrdokument</em>. */
	STEERING_DOCUMENT("SteeringDocument", Element.SteeringDocument.class),
	/** <em>Dokumentversion</em>; a report is one too. */
	DOCUMENT_VERSION("DocumentVersion", Element.DocumentVersion.class),
	/** <em>Ärende</em>. */
	CASE("Case", Element.Case.class),
	/** <em>Beslut</em>. */
	DECISION("Decision", Element.Decision.class),
	/** <em>Mål- och resultatområde</em>. */
	RESULT_AREA("ResultArea", Element.ResultArea.class),
	/** <em>Perspektiv</em>. */
	PERSPECTIVE("Perspective", Element.Perspective.class),
	/** <em>Mål</em>, vision and strategy included. */
	GOAL("Goal", Element.Goal.class),
	/** <em>Verksamhetens uppdrag</em>. */
	MISSION("Mission", Element.Mission.class),
	/** <em>Indikator</em>. */
	INDICATOR("Indicator", Element.Indicator.class),
	/** <em>Aktivitet, åtgärd</em>. */
	ACTIVITY("Activity", Element.Activity.class),
	/** <em>Bedömning</em>. */
	ASSESSMENT("Assessment", Element.Assessment.class),
	/** <em>Kommentar</em>. */
	COMMENT("Comment", Element.Comment.class),
	/** <em>Period</em>. */
	PERIOD("Period", Element.Period.class),
	/** <em>Målvärde</em>. */
	TARGET("Target", Value.Target.class),
	/** <em>Mätvärde, utfall</em>. */
	MEASUREMENT("Measurement", Value.Measurement.class);

	private static final Map<String, Label> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Label::graphName, Function.identity()));

	private final String graphName;

	private final Class<? extends Record> type;

	Label(String graphName, Class<? extends Record> type) {
		this.graphName = graphName;
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
