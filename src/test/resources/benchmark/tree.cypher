MATCH (goal:Goal {regionId: $regionId, key: $key})
MATCH (goal)<-[:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS*0..]-(found)
WITH DISTINCT found
WITH collect(found) AS goalsAndActivities
CALL (goalsAndActivities) {
  UNWIND goalsAndActivities AS upper
  MATCH (upper)-[:MEASURED_BY]->(indicator:Indicator)
  RETURN collect(DISTINCT indicator) AS indicators
}
CALL (goalsAndActivities) {
  UNWIND goalsAndActivities AS upper
  MATCH (upper)<-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]-(lower)
  RETURN collect({type: type(link), weight: link.weight, from: {key: lower.key}, to: {key: upper.key}}) AS contributions
}
CALL (goalsAndActivities) {
  UNWIND goalsAndActivities AS upper
  MATCH (upper)-[link:MEASURED_BY]->(indicator)
  RETURN collect({type: type(link), weight: link.weight, from: {key: upper.key}, to: {key: indicator.key}}) AS measures
}
RETURN
  [element IN goalsAndActivities + indicators | {element: {label: toUpper(labels(element)[0]), key: element.key, name: coalesce(element.name, element.title, element.text)}}] AS elements,
  contributions + measures AS links
