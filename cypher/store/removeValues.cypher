// Removes targets or measurements.
UNWIND $rows AS key
MATCH (value:$($label) {regionId: $regionId, key: key})
OPTIONAL MATCH (value)-[:HAS_BASELINE]->(baseline:Baseline)
DETACH DELETE value, baseline
RETURN count(*) AS rows
