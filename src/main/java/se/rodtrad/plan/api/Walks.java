package se.rodtrad.plan.api;

import java.util.List;
import java.util.Set;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;

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
import static se.rodtrad.plan.Label.PERSPECTIVE;
import static se.rodtrad.plan.Label.RESULT_AREA;
import static se.rodtrad.plan.Label.ROLE;
import static se.rodtrad.plan.Label.STEERING_DOCUMENT;

/**
 * The short walks of the schema: which field of which type follows which links.
 */
final class Walks {

	private final int most;

	Walks(int most) {
		this.most = most;
	}

	List<Walk> all() {
		return List.of(along(ORG_UNIT, "partOf", LinkType.PART_OF), against(ORG_UNIT, "parts", LinkType.PART_OF),
				against(ORG_UNIT, "owns", LinkType.OWNED_BY), against(ORG_UNIT, "documents", LinkType.ISSUED_FOR),
				against(ORG_UNIT, "roles", LinkType.HELD_IN), along(ORG_UNIT, "succeededBy", LinkType.SUCCEEDED_BY),
				against(ORG_UNIT, "succeeds", LinkType.SUCCEEDED_BY), along(ROLE, "heldIn", LinkType.HELD_IN),
				along(ROLE, "responsibleFor", LinkType.RESPONSIBLE_FOR),
				against(EXTERNAL_REQUIREMENT, "basisOf", LinkType.BASED_ON),
				against(STEERING_DOCUMENT, "versions", LinkType.VERSION_OF),
				along(DOCUMENT_VERSION, "versionOf", LinkType.VERSION_OF),
				along(DOCUMENT_VERSION, "decidedBy", LinkType.DECIDED_BY),
				along(DOCUMENT_VERSION, "registeredIn", LinkType.REGISTERED_IN),
				along(DOCUMENT_VERSION, "issuedFor", LinkType.ISSUED_FOR),
				along(DOCUMENT_VERSION, "contains", LinkType.CONTAINS),
				along(DOCUMENT_VERSION, "supersedes", LinkType.SUPERSEDES),
				against(DOCUMENT_VERSION, "supersededBy", LinkType.SUPERSEDES),
				along(DOCUMENT_VERSION, "basedOn", LinkType.BASED_ON),
				along(DOCUMENT_VERSION, "followsUp", LinkType.FOLLOWS_UP),
				along(DOCUMENT_VERSION, "covers", LinkType.COVERS),
				against(DOCUMENT_VERSION, "responsible", LinkType.RESPONSIBLE_FOR),
				against(CASE, "documents", LinkType.REGISTERED_IN, DOCUMENT_VERSION),
				against(CASE, "decisions", LinkType.REGISTERED_IN, DECISION),
				along(DECISION, "takenBy", LinkType.TAKEN_BY), along(DECISION, "registeredIn", LinkType.REGISTERED_IN),
				against(DECISION, "decides", LinkType.DECIDED_BY), against(RESULT_AREA, "goals", LinkType.IN_AREA),
				against(PERSPECTIVE, "consideredBy", LinkType.CONSIDERS),
				along(GOAL, "contributesTo", LinkType.CONTRIBUTES_TO),
				against(GOAL, "contributedToBy", LinkType.CONTRIBUTES_TO),
				along(GOAL, "partOfGoal", LinkType.PART_OF_GOAL), against(GOAL, "parts", LinkType.PART_OF_GOAL),
				against(GOAL, "implementedBy", LinkType.IMPLEMENTS), along(GOAL, "measuredBy", LinkType.MEASURED_BY),
				along(GOAL, "ownedBy", LinkType.OWNED_BY), against(GOAL, "documents", LinkType.CONTAINS),
				along(GOAL, "inArea", LinkType.IN_AREA), along(GOAL, "considers", LinkType.CONSIDERS),
				against(GOAL, "responsible", LinkType.RESPONSIBLE_FOR), along(GOAL, "continues", LinkType.CONTINUES),
				against(GOAL, "continuedBy", LinkType.CONTINUES), against(GOAL, "assessments", LinkType.ASSESSES),
				against(GOAL, "comments", LinkType.ABOUT), against(MISSION, "implementedBy", LinkType.IMPLEMENTS),
				along(MISSION, "measuredBy", LinkType.MEASURED_BY), along(MISSION, "ownedBy", LinkType.OWNED_BY),
				against(MISSION, "documents", LinkType.CONTAINS),
				against(MISSION, "responsible", LinkType.RESPONSIBLE_FOR),
				against(INDICATOR, "measures", LinkType.MEASURED_BY),
				along(INDICATOR, "complements", LinkType.COMPLEMENTS),
				against(INDICATOR, "complementedBy", LinkType.COMPLEMENTS),
				along(INDICATOR, "replaces", LinkType.REPLACES_INDICATOR),
				against(INDICATOR, "responsible", LinkType.RESPONSIBLE_FOR),
				along(ACTIVITY, "implements", LinkType.IMPLEMENTS), along(ACTIVITY, "ownedBy", LinkType.OWNED_BY),
				against(ACTIVITY, "documents", LinkType.CONTAINS),
				against(ACTIVITY, "responsible", LinkType.RESPONSIBLE_FOR), along(ACTIVITY, "aimsAt", LinkType.AIMS_AT),
				along(ASSESSMENT, "assesses", LinkType.ASSESSES), along(ASSESSMENT, "inPeriod", LinkType.IN_PERIOD),
				along(ASSESSMENT, "statedIn", LinkType.STATED_IN), along(ASSESSMENT, "leadsTo", LinkType.LEADS_TO),
				along(COMMENT, "about", LinkType.ABOUT), along(COMMENT, "inPeriod", LinkType.IN_PERIOD),
				along(COMMENT, "statedIn", LinkType.STATED_IN), along(COMMENT, "leadsTo", LinkType.LEADS_TO));
	}

	private Walk along(Label label, String field, LinkType type) {
		return new Walk(label, field, type, true, type.to(), this.most);
	}

	private Walk against(Label label, String field, LinkType type) {
		return new Walk(label, field, type, false, type.from(), this.most);
	}

	private Walk against(Label label, String field, LinkType type, Label end) {
		return new Walk(label, field, type, false, Set.of(end), this.most);
	}

}
