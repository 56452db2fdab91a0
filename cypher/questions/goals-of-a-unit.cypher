// Vilka mål har en enhet och enheterna under den?
// Which goals do a unit and the units below it own, in the line or in the budget?
//
// Going down keeps to one structure at a time: what stands below in a mixture of the two is below in neither.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $unit    text    the unit's key                       'E-DIV-PSYK'
//   $limit   1..     the most rows                        1000
// Columns:
//   unit      the key of the unit that owns the goal
//   unitName  its name
//   key       the goal's key
//   kind      its kind in the steering model
//   name      what people call it
// Order: unit, key.
// Bounds: $limit rows, 20 units deep.
// Service: elements(filter: {orgUnit}).
UNWIND ['line', 'budget'] AS structure
MATCH ANY SHORTEST (top:OrgUnit {regionId: $region, key: $unit})
  ((whole)<-[part_of:PART_OF]-(piece)
    WHERE all(part IN [whole, part_of, piece]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
      AND coalesce(part_of.structure, 'line') = structure){0,20}
  (unit)
WITH DISTINCT unit
MATCH (unit)<-[owned:OWNED_BY]-(goal:Goal)
WHERE all(part IN [unit, owned, goal]
  WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
WITH DISTINCT unit, goal
RETURN unit.key AS unit, unit.name AS unitName, goal.key AS key, goal.kind AS kind,
  coalesce(goal.shortName, goal.text, goal.key) AS name
ORDER BY unit, key
LIMIT $limit
