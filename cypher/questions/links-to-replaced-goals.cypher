// Vilka länkar bröts när en ny plan kom, och vad föreslås i stället?
// Which goals and activities in force still build on a goal that was replaced, and what continues it?
//
// A goal is replaced when another continues it, when its own end has come, or when all versions of documents that
// contain it have been replaced or, where it states no end of its own, have ended. What is already linked to one that
// continues the old goal is not listed.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $limit   1..     the most rows                        1000
// Columns:
//   label     Goal or Activity
//   key       its key
//   name      what people call it
//   old       the key of the goal that it builds on
//   oldName   what people call that
//   proposed  the keys of the goals in force that continue it, in order
// Order: goals, activities; key, old.
// Bounds: $limit rows, 20 steps of continuation.
// Service: brokenThread(words: [OUTDATED], labels: [GOAL, ACTIVITY]), as far as it is about goals.
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
MATCH (element)-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]->(old:Goal)
WHERE coalesce(link.validFrom <= $at, true) AND coalesce($at < link.validTo, true)
WITH DISTINCT element, old
WHERE old.validTo <= $at
  OR EXISTS {
    (newer:Goal)-[continues:CONTINUES]->(old)
    WHERE all(part IN [newer, continues]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  }
  OR (EXISTS {
      (:DocumentVersion)-[contains:CONTAINS]->(old)
      WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
    }
    AND NOT EXISTS {
      (version:DocumentVersion)-[contains:CONTAINS]->(old)
      WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
        AND (old.validTo IS NOT NULL OR coalesce($at < version.validTo, true))
        AND NOT EXISTS {
          (newer:DocumentVersion)-[supersedes:SUPERSEDES]->(version)
          WHERE NOT coalesce(supersedes.partial, false)
            AND all(part IN [newer, supersedes]
              WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
        }
    })
MATCH ANY SHORTEST (old)
  ((earlier)<-[followed:CONTINUES]-(next)
    WHERE coalesce(followed.validFrom <= $at, true) AND coalesce($at < followed.validTo, true)){1,20}
  (newest)
WHERE newest <> old
  AND coalesce(newest.validFrom <= $at, true) AND coalesce($at < newest.validTo, true)
  AND NOT EXISTS {
    (later:Goal)-[continues:CONTINUES]->(newest)
    WHERE all(part IN [later, continues]
      WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  }
WITH element, old, newest ORDER BY newest.key
WITH element, old, collect(newest) AS newest
WHERE NOT EXISTS {
  (element)-[link:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS]->(linked:Goal)
  WHERE linked IN newest
    AND coalesce(link.validFrom <= $at, true) AND coalesce($at < link.validTo, true)
    AND (NOT EXISTS {
        (:DocumentVersion)-[contains:CONTAINS]->(linked)
        WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
      }
      OR EXISTS {
        (version:DocumentVersion)-[contains:CONTAINS]->(linked)
        WHERE coalesce(contains.validFrom <= $at, true) AND coalesce($at < contains.validTo, true)
          AND (linked.validTo IS NOT NULL OR coalesce($at < version.validTo, true))
          AND NOT EXISTS {
            (newer:DocumentVersion)-[supersedes:SUPERSEDES]->(version)
            WHERE NOT coalesce(supersedes.partial, false)
              AND all(part IN [newer, supersedes]
                WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
          }
      })
}
RETURN CASE WHEN element:Goal THEN 'Goal' ELSE 'Activity' END AS label, element.key AS key,
  coalesce(element.shortName, element.title, element.text, element.key) AS name,
  old.key AS old, coalesce(old.shortName, old.text, old.key) AS oldName, [goal IN newest | goal.key] AS proposed
ORDER BY label DESC, key, old
LIMIT $limit
