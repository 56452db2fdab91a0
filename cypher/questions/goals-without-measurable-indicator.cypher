// Vilka mål går inte att mäta?
// Which goals in force cannot be measured: no indicator, or none with a unit, a direction and a target?
//
// A goal is measurable by an indicator that it is MEASURED_BY (not only for its direction), that has a unit and a
// direction, and for which it has a target that covers the day; or by a milestone.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $kinds   texts   the kinds of goal that should be       ['strategic_goal', 'financial_goal', 'result_goal']
//   $limit   1..     the most rows                        1000
// Columns:
//   key         the goal's key
//   kind        its kind in the steering model
//   name        what people call it
//   unit        the key of the unit that owns it; the first by key
//   unitName    the name of the unit
//   indicators  how many indicators it has, measurable or not
// Order: key.
// Bounds: $limit rows.
// Service: brokenThread(words: [GAP]) has those without any indicator, where the steering model asks for one.
MATCH (goal:Goal)
WHERE goal.regionId = $region AND goal.key IS NOT NULL AND goal.kind IN $kinds
  AND coalesce(goal.validFrom <= $at, true) AND coalesce($at < goal.validTo, true)
  AND NOT EXISTS {
    (newer:Goal)-[continues:CONTINUES]->(goal)
    WHERE all(part IN [newer, continues]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  }
  AND (NOT EXISTS {
      (:DocumentVersion)-[contains:CONTAINS]->(goal)
      WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
    }
    OR EXISTS {
      (version:DocumentVersion)-[contains:CONTAINS]->(goal)
      WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
        AND (goal.validTo IS NOT NULL OR coalesce($at < version.validTo, true))
        AND NOT EXISTS {
          (newer:DocumentVersion)-[supersedes:SUPERSEDES]->(version)
          WHERE NOT coalesce(supersedes.partial, false)
            AND all(part IN [newer, supersedes]
              WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
        }
    })
  AND NOT EXISTS {
    (goal)-[measures:MEASURED_BY]->(indicator:Indicator)<-[:FOR_INDICATOR]-(target:Target)<-[:HAS_TARGET]-(goal)
    WHERE all(part IN [measures, indicator, target]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
      AND coalesce(measures.role, 'fulfilment') <> 'direction_only'
      AND (target.targetKind = 'milestone'
        OR (indicator.unit IS NOT NULL AND coalesce(indicator.direction, 'none') <> 'none'))
      AND NOT EXISTS {
        (target)-[:FOR_PERIOD]->(period:Period) WHERE $at < period.firstDay OR period.lastDay < $at
      }
  }
WITH goal ORDER BY goal.key LIMIT $limit
CALL (goal) {
  OPTIONAL MATCH (goal)-[owned:OWNED_BY]->(unit:OrgUnit)
  WHERE all(part IN [goal, owned, unit]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN unit ORDER BY unit.key LIMIT 1
}
CALL (goal) {
  OPTIONAL MATCH (goal)-[measures:MEASURED_BY]->(indicator:Indicator)
  WHERE all(part IN [measures, indicator]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN count(DISTINCT indicator) AS indicators
}
RETURN goal.key AS key, goal.kind AS kind, coalesce(goal.shortName, goal.text, goal.key) AS name,
  unit.key AS unit, unit.name AS unitName, indicators
