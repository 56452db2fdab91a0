// Where an analyst's question usually begins: all goals, bodies or documents of a kind.
CREATE INDEX goal_kind IF NOT EXISTS FOR (n:Goal) ON (n.kind);
CREATE INDEX org_unit_kind IF NOT EXISTS FOR (n:OrgUnit) ON (n.kind);
CREATE INDEX steering_document_kind IF NOT EXISTS FOR (n:SteeringDocument) ON (n.kind);
