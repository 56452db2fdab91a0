// Vilka aktiviteter stöder ett mål, i vilka enheter?
// Which activities support a goal, and which unit does each belong to?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $goal    text    the goal's key                       'M-SM-VARD-PSYK-2026'
//   $limit   1..     the most rows                        1000
// Columns:
//   distance  the fewest links between the activity and the goal
//   key       the activity's key
//   kind      its kind in the steering model
//   title     what people call it
//   progress  how far it has come, 0 to 1; null when not stated
//   unit      the key of the unit that owns it; the first by key
//   unitName  the name of the unit
// Order: distance, key.
// Bounds: $limit rows, 20 links.
// Service: supportingActivities.
MATCH path = ANY SHORTEST (goal:Goal {regionId: $region, key: $goal})
  ((upper)<-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]-(lower)
    WHERE all(part IN [upper, link, lower]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))){1,20}
  (activity)
WITH activity, length(path) AS distance
WHERE activity:Activity
WITH activity, distance
ORDER BY distance, activity.key
LIMIT $limit
CALL (activity) {
  OPTIONAL MATCH (activity)-[owned:OWNED_BY]->(unit:OrgUnit)
  WHERE all(part IN [activity, owned, unit]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN unit ORDER BY unit.key LIMIT 1
}
RETURN distance, activity.key AS key, activity.kind AS kind, coalesce(activity.title, activity.key) AS title,
  activity.progress AS progress, unit.key AS unit, unit.name AS unitName
