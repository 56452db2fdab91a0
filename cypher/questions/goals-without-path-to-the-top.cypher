// Vilka mål når inte upp till en vision, en strategi eller något annat högsta mål?
// Which goals lead up to no goal at the top: no vision, no strategy?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $topKinds  texts  the kinds of goal at the top        ['vision', 'overarching_goal', 'strategy']
//   $limit   1..     the most rows                        1000
// Columns:
//   key       the goal's key
//   kind      its kind in the steering model
//   name      what people call it
//   unit      the key of the unit that owns it; the first by key
//   unitName  the name of the unit
// Order: key.
// Bounds: $limit rows, 20 links.
// Service: trace(direction: UPSTREAM) of each goal that holds.
MATCH (goal:Goal)
WHERE goal.regionId = $region AND goal.key IS NOT NULL
  AND coalesce(goal.validFrom <= $at, true) AND coalesce($at < goal.validTo, true)
  AND NOT EXISTS {
    MATCH ANY SHORTEST (goal)
      ((lower)-[link:CONTRIBUTES_TO|PART_OF_GOAL]->(upper)
        WHERE all(part IN [lower, link, upper]
          WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))){0,20}
      (top WHERE top.kind IN $topKinds)
  }
WITH goal ORDER BY goal.key LIMIT $limit
CALL (goal) {
  OPTIONAL MATCH (goal)-[owned:OWNED_BY]->(unit:OrgUnit)
  WHERE all(part IN [goal, owned, unit]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN unit ORDER BY unit.key LIMIT 1
}
RETURN goal.key AS key, goal.kind AS kind, coalesce(goal.shortName, goal.text, goal.key) AS name,
  unit.key AS unit, unit.name AS unitName
