// Vilka strategiska mål stöder en enhet, med hur mycket?
// Which goals at the top does a unit support with what it and the units below it own, and through how much?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $unit    text    the unit's key                       'E-DIV-PSYK'
//   $topKinds  texts  the kinds of goal at the top        ['vision', 'overarching_goal', 'strategy', 'strategic_goal']
//   $limit   1..     the most rows                        1000
// Columns:
//   key       the goal's key
//   kind      its kind in the steering model
//   name      what people call it
//   distance  the fewest links between it and something of the unit's
//   through   how many goals, missions and activities of the unit's lead up to it
// Order: key.
// Bounds: $limit rows, 20 links, 20 units deep.
// Service: supportedGoals.
UNWIND ['line', 'budget'] AS structure
MATCH ANY SHORTEST (top:OrgUnit {regionId: $region, key: $unit})
  ((whole)<-[part_of:PART_OF]-(piece)
    WHERE all(part IN [whole, part_of, piece]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
      AND coalesce(part_of.structure, 'line') = structure){0,20}
  (unit)
WITH DISTINCT unit
MATCH (unit)<-[owned:OWNED_BY]-(element:Goal|Mission|Activity)
WHERE all(part IN [unit, owned, element]
  WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
WITH DISTINCT element
MATCH path = ANY SHORTEST (element)
  ((lower)-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]->(upper)
    WHERE all(part IN [lower, link, upper]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))){1,20}
  (goal WHERE goal.kind IN $topKinds)
WHERE goal <> element
WITH goal, min(length(path)) AS distance, count(*) AS through
RETURN goal.key AS key, goal.kind AS kind, coalesce(goal.shortName, goal.text, goal.key) AS name, distance, through
ORDER BY key
LIMIT $limit
