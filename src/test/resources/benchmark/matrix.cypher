MATCH (goal:Goal {regionId: $regionId})
WHERE goal.kind IN $kinds
MATCH path = (goal)<-[:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS*0..]-(found)
WITH goal, found, min(length(path)) AS near, count(*) AS ways
CALL (found, near, ways) {
  RETURN found AS element, near AS far, ways AS through
  UNION ALL
  MATCH (found)-[:MEASURED_BY]->(indicator:Indicator)
  RETURN indicator AS element, near + 1 AS far, ways AS through
}
WITH goal, element, min(far) AS distance, sum(through) AS pathCount
WHERE distance > 0
OPTIONAL MATCH (element)-[:OWNED_BY]->(unit:OrgUnit)
RETURN toUpper(labels(element)[0]) AS label, element.key AS key,
  coalesce(element.name, element.title, element.text) AS name, element.kind AS kind, unit.key AS unitKey,
  unit.name AS unitName, goal.key AS goalKey, goal.text AS goalName, goal.kind AS goalKind, distance, pathCount
