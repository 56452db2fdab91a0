// Trådens nedre del: vad ligger under en strategi eller ett annat mål?
// What lies below a strategy or any other goal, and how far down?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $goal    text    the goal's key                       'M-STRAT-VARD-2026'
//   $limit   1..     the most rows                        1000
// Columns:
//   distance  the fewest links from the goal; the goal itself is at 0
//   label     Goal, Indicator or Activity
//   key       its key
//   kind      its kind in the steering model; an indicator has none
//   name      what people call it
//   unit      the key of the unit that owns it; the first by key
//   unitName  the name of the unit
// Order: distance; goals, indicators, activities; key.
// Bounds: $limit rows, 20 links.
// Service: trace(direction: DOWNSTREAM).
MATCH path = ANY SHORTEST (goal:Goal {regionId: $region, key: $goal})
  ((upper)<-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]-(lower)
    WHERE all(part IN [upper, link, lower]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))){0,20}
  (above)
  ((measured)-[measures:MEASURED_BY]->(measure)
    WHERE all(part IN [measured, measures, measure]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))){0,1}
  (element)
WITH element, length(path) AS distance,
  CASE WHEN element:Goal THEN 'Goal' WHEN element:Indicator THEN 'Indicator' ELSE 'Activity' END AS label
ORDER BY distance, CASE label WHEN 'Goal' THEN 1 WHEN 'Indicator' THEN 2 ELSE 3 END, element.key
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
