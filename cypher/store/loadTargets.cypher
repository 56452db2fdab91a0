// All targets of a region's goals and missions.
MATCH (target:Target)
WHERE target.regionId = $regionId AND target.key IS NOT NULL
MATCH (owner:Goal|Mission)-[:HAS_TARGET]->(target)
MATCH (target)-[:FOR_INDICATOR]->(indicator:Indicator)
OPTIONAL MATCH (target)-[:FOR_PERIOD]->(period:Period)
OPTIONAL MATCH (target)-[:FOR_UNIT]->(unit:OrgUnit)
OPTIONAL MATCH (target)-[:HAS_BASELINE]->(baseline:Baseline)
OPTIONAL MATCH (baseline)-[:IN_PERIOD]->(baselinePeriod:Period)
RETURN properties(target) AS properties, labels(owner) AS ownerLabels, owner.key AS owner,
  indicator.key AS indicator, period.key AS period, unit.key AS unit,
  baseline.value AS baseline, baselinePeriod.key AS baselinePeriod
