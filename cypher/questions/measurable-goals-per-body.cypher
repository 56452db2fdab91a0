// Hur stor andel av varje styrelses och nämnds mål är mätbara?
// What share of the goals in force of each board and committee is measurable?
//
// A goal is measurable by an indicator that it is MEASURED_BY (not only for its direction), that has a unit and a
// direction, and for which it has a target that covers the day; or by a milestone.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $kinds   texts   the kinds of goal that should be       ['strategic_goal', 'financial_goal', 'result_goal']
//   $bodies  texts   the kinds of unit that are asked of      ['council', 'board', 'committee', 'joint_committee']
//   $limit   1..     the most rows                        1000
// Columns:
//   unit        the key of the body
//   unitName    its name
//   goals       how many goals it owns
//   measurable  how many of them are measurable
//   share       measurable / goals
// Order: the smallest share first, then unit.
// Bounds: $limit rows.
// Service: brokenThread(words: [GAP]) has the goals without any indicator, where the steering model asks for one.
MATCH (unit:OrgUnit)<-[owned:OWNED_BY]-(goal:Goal)
WHERE unit.regionId = $region AND unit.key IS NOT NULL AND unit.kind IN $bodies AND goal.kind IN $kinds
  AND all(part IN [unit, owned, goal]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
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
WITH DISTINCT unit, goal, EXISTS {
    (goal)-[measures:MEASURED_BY]->(indicator:Indicator)<-[:FOR_INDICATOR]-(target:Target)<-[:HAS_TARGET]-(goal)
    WHERE all(part IN [measures, indicator, target]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
      AND coalesce(measures.role, 'fulfilment') <> 'direction_only'
      AND (target.targetKind = 'milestone'
        OR (indicator.unit IS NOT NULL AND coalesce(indicator.direction, 'none') <> 'none'))
      AND NOT EXISTS {
        (target)-[:FOR_PERIOD]->(period:Period) WHERE $at < period.firstDay OR period.lastDay < $at
      }
  } AS isMeasurable
WITH unit, count(*) AS goals, sum(CASE WHEN isMeasurable THEN 1 ELSE 0 END) AS measurable
RETURN unit.key AS unit, unit.name AS unitName, goals, measurable, toFloat(measurable) / goals AS share
ORDER BY share, unit
LIMIT $limit
