// Writes measurements; a row whose indicator, period or unit is not found is not counted.
UNWIND $rows AS row
MATCH (indicator:Indicator {regionId: $regionId, key: row.indicator})
MATCH (period:Period {regionId: $regionId, key: row.period})
OPTIONAL MATCH (unit:OrgUnit {regionId: $regionId, key: row.unit})
WITH row, indicator, period, unit
WHERE row.unit IS NULL OR unit IS NOT NULL
CREATE (period)<-[:IN_PERIOD]-(measurement:Measurement)-[:OBSERVES]->(indicator)
SET measurement = row.properties
FOREACH (_ IN CASE WHEN unit IS NULL THEN [] ELSE [1] END |
  CREATE (measurement)-[:AT_UNIT]->(unit))
RETURN count(*) AS rows
