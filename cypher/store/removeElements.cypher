// Removes elements of one label, with their links and the values that belong to them.
UNWIND $rows AS key
MATCH (element:$($label) {regionId: $regionId, key: key})
CALL (element) {
  MATCH (element)-[:HAS_TARGET|OBSERVES|AT_UNIT|IN_PERIOD|FOR_INDICATOR|FOR_UNIT|FOR_PERIOD]-(value:Target|Measurement)
  OPTIONAL MATCH (value)-[:HAS_BASELINE]->(baseline:Baseline)
  DETACH DELETE value, baseline
}
DETACH DELETE element
RETURN count(*) AS rows
