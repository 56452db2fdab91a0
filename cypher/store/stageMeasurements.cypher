// Writes measurements ahead that refer only to elements that were written ahead.
UNWIND $rows AS row
MATCH (indicator) WHERE elementId(indicator) = row.indicator
MATCH (period) WHERE elementId(period) = row.period
OPTIONAL MATCH (unit) WHERE elementId(unit) = row.unit
CREATE (period)<-[:IN_PERIOD]-(node:Staged)-[:OBSERVES]->(indicator)
SET node = row.properties
FOREACH (_ IN CASE WHEN unit IS NULL THEN [] ELSE [1] END |
  CREATE (node)-[:AT_UNIT]->(unit))
RETURN row.properties.key AS key, elementId(node) AS id
