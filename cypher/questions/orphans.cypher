// Vilka mål och aktiviteter är föräldralösa, utan något gällande ovanför sig?
// Which goals and activities are orphans: nothing in force is above them, though the steering model asks for it?
//
// What is in force holds on the day and has neither been continued nor stands only in versions of documents that have
// been replaced. A goal that states no end of its own also ends with its versions.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $asks    maps    which kinds must support something, maybe only in units of some kinds ('' for none)
//                    [{kind: 'operational_goal'}, {kind: 'activity', unitKinds: ['area', 'department', 'unit']}]
//   $limit   1..     the most rows                        1000
// Columns:
//   label     Goal or Activity
//   key       its key
//   kind      its kind in the steering model
//   name      what people call it
//   unit      the key of the unit that owns it; the first by key
//   unitName  the name of the unit
// Order: goals, activities; key.
// Bounds: $limit rows.
// Service: brokenThread(words: [ORPHAN], labels: [GOAL, ACTIVITY]).
MATCH (element:Goal|Activity)
WHERE element.regionId = $region AND element.key IS NOT NULL
  AND coalesce(element.validFrom <= $at, true) AND coalesce($at < element.validTo, true)
  AND NOT EXISTS {
    (newer:Goal)-[continues:CONTINUES]->(element)
    WHERE all(part IN [newer, continues]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  }
  AND (NOT EXISTS {
      (:DocumentVersion)-[contains:CONTAINS]->(element)
      WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
    }
    OR EXISTS {
      (version:DocumentVersion)-[contains:CONTAINS]->(element)
      WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
        AND (element.validTo IS NOT NULL OR coalesce($at < version.validTo, true))
        AND NOT EXISTS {
          (newer:DocumentVersion)-[supersedes:SUPERSEDES]->(version)
          WHERE NOT coalesce(supersedes.partial, false)
            AND all(part IN [newer, supersedes]
              WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
        }
    })
  AND NOT EXISTS {
    (element)-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]->(upper:Goal|Mission)
    WHERE all(part IN [link, upper]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
      AND NOT EXISTS {
        (newer:Goal)-[continues:CONTINUES]->(upper)
        WHERE all(part IN [newer, continues]
          WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
      }
      AND (NOT EXISTS {
          (:DocumentVersion)-[contains:CONTAINS]->(upper)
          WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
        }
        OR EXISTS {
          (version:DocumentVersion)-[contains:CONTAINS]->(upper)
          WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
            AND (upper.validTo IS NOT NULL OR coalesce($at < version.validTo, true))
            AND NOT EXISTS {
              (newer:DocumentVersion)-[supersedes:SUPERSEDES]->(version)
              WHERE NOT coalesce(supersedes.partial, false)
                AND all(part IN [newer, supersedes]
                  WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
            }
        })
  }
CALL (element) {
  OPTIONAL MATCH (element)-[owned:OWNED_BY]->(unit:OrgUnit)
  WHERE all(part IN [element, owned, unit]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN unit ORDER BY unit.key LIMIT 1
}
WITH element, unit, CASE WHEN element:Goal THEN 'Goal' ELSE 'Activity' END AS label
WHERE any(ask IN $asks
  WHERE ask.kind = element.kind AND coalesce(coalesce(unit.kind, '') IN ask.unitKinds, true))
RETURN label, element.key AS key, element.kind AS kind,
  coalesce(element.shortName, element.title, element.text, element.key) AS name,
  unit.key AS unit, unit.name AS unitName
ORDER BY label DESC, key
LIMIT $limit
