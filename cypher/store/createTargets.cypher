// Writes targets; a row is not counted when something it refers to is not found.
UNWIND $rows AS row
MATCH (owner:$(row.ownerLabel) {regionId: $regionId, key: row.owner})
MATCH (indicator:Indicator {regionId: $regionId, key: row.indicator})
OPTIONAL MATCH (period:Period {regionId: $regionId, key: row.period})
OPTIONAL MATCH (unit:OrgUnit {regionId: $regionId, key: row.unit})
OPTIONAL MATCH (baselinePeriod:Period {regionId: $regionId, key: row.baselinePeriod})
WITH row, owner, indicator, period, unit, baselinePeriod
WHERE (row.period IS NULL OR period IS NOT NULL)
  AND (row.unit IS NULL OR unit IS NOT NULL)
  AND (row.baselinePeriod IS NULL OR baselinePeriod IS NOT NULL)
CREATE (owner)-[:HAS_TARGET]->(target:Target)-[:FOR_INDICATOR]->(indicator)
SET target = row.properties
FOREACH (_ IN CASE WHEN unit IS NULL THEN [] ELSE [1] END |
  CREATE (target)-[:FOR_UNIT]->(unit))
FOREACH (_ IN CASE WHEN period IS NULL THEN [] ELSE [1] END |
  CREATE (target)-[:FOR_PERIOD]->(period))
FOREACH (properties IN CASE WHEN row.baseline IS NULL THEN [] ELSE [row.baseline] END |
  CREATE (target)-[:HAS_BASELINE]->(baseline:Baseline)
  SET baseline = properties
  FOREACH (_ IN CASE WHEN baselinePeriod IS NULL THEN [] ELSE [1] END |
    CREATE (baseline)-[:IN_PERIOD]->(baselinePeriod)))
RETURN count(*) AS rows
