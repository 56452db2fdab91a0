// All measurements of a region that observe an indicator in a period.
MATCH (measurement:Measurement)
WHERE measurement.regionId = $regionId AND measurement.key IS NOT NULL
MATCH (measurement)-[:OBSERVES]->(indicator:Indicator)
MATCH (measurement)-[:IN_PERIOD]->(period:Period)
OPTIONAL MATCH (measurement)-[:AT_UNIT]->(unit:OrgUnit)
RETURN properties(measurement) AS properties, indicator.key AS indicator, period.key AS period, unit.key AS unit
