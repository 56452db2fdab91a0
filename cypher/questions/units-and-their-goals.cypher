// Vilka enheter fanns en viss dag, var stod de i organisationen och vilka mål hade de?
// Which units were there on a day, of what was each a part in a structure, and which goals did it own?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $structure  'line' or 'budget'  the order of units    'line'
//   $limit   1..     the most rows                        1000
// Columns:
//   unit      the key of the unit
//   unitName  its name
//   unitKind  its kind
//   partOf    the key of the unit it is part of in the structure; the first by key, null at the top and outside it
//   goals     how many goals it owns
//   goalKeys  their keys, in order
// Order: unit.
// Bounds: $limit rows.
// Service: OrgUnit.partOf and the goals it owns; a PART_OF without structure is of the line.
MATCH (unit:OrgUnit)
WHERE unit.regionId = $region AND unit.key IS NOT NULL
  AND coalesce(unit.validFrom <= $at, true) AND coalesce($at < unit.validTo, true)
WITH unit ORDER BY unit.key LIMIT $limit
CALL (unit) {
  OPTIONAL MATCH (unit)-[part_of:PART_OF]->(whole:OrgUnit)
  WHERE coalesce(part_of.structure, 'line') = $structure
    AND all(part IN [part_of, whole]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN whole ORDER BY whole.key LIMIT 1
}
CALL (unit) {
  OPTIONAL MATCH (unit)<-[owned:OWNED_BY]-(goal:Goal)
  WHERE all(part IN [owned, goal]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  WITH DISTINCT goal ORDER BY goal.key
  RETURN collect(goal.key) AS goalKeys
}
RETURN unit.key AS unit, unit.name AS unitName, unit.kind AS unitKind, whole.key AS partOf, size(goalKeys) AS goals,
  goalKeys
ORDER BY unit
