// Vart leder en aktivitet? Kedjan upp till visionen.
// What does an activity lead to? The chain up to the vision.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $activity  text  the activity's key                   'A-2026-0173'
//   $limit   1..     the most rows                        1000
// Columns:
//   distance  the fewest links from the activity; the activity itself is at 0
//   label     Goal, Mission or Activity
//   key       its key
//   kind      its kind in the steering model; a mission has none
//   name      what people call it
//   unit      the key of the unit that owns it; the first by key
//   unitName  the name of the unit
// Order: distance; goals, missions; key.
// Bounds: $limit rows, 20 links.
// Service: trace(direction: UPSTREAM).
MATCH path = ANY SHORTEST (activity:Activity {regionId: $region, key: $activity})
  ((lower)-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]->(upper)
    WHERE all(part IN [lower, link, upper]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))){0,20}
  (element)
WITH element, length(path) AS distance,
  CASE WHEN element:Goal THEN 'Goal' WHEN element:Mission THEN 'Mission' ELSE 'Activity' END AS label
ORDER BY distance, label, element.key
LIMIT $limit
CALL (element) {
  OPTIONAL MATCH (element)-[owned:OWNED_BY]->(unit:OrgUnit)
  WHERE all(part IN [element, owned, unit]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN unit ORDER BY unit.key LIMIT 1
}
RETURN distance, label, element.key AS key, element.kind AS kind,
  coalesce(element.shortName, element.name, element.title, element.text, element.key) AS name,
  unit.key AS unit, unit.name AS unitName
