// Vilka värden är sena? Målvärden vars utfall borde ha kommit.
// Which values are late: targets of a period that has ended, and the indicator's lag with it, without an outcome?
//
// An outcome is a final or preliminary value of everybody's at the target's unit; where the target names none, at the
// goal's or at no unit. A suppressed value has come. Goal, target and link are judged on the period's last day.
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which it is asked         date('2026-11-21')
//   $since   date    when the earliest period ended       date('2025-12-31')
//   $limit   1..     the most rows                        1000
// Columns:
//   indicator      the key of the indicator
//   indicatorName  its name
//   goal           the key of the goal that has the target
//   unit           the key of the unit whose outcome is missing; null when none is known
//   period         the key of the period
//   due            the day by which it should have come
//   days           how many days ago that was
// Order: the longest ago first, then indicator, goal, unit, period.
// Bounds: $limit rows.
// Service: /api/regions/{region}/due.ics?what=OUTCOME, and what units are still to report on the pages.
MATCH (period:Period)
WHERE period.regionId = $region AND period.key IS NOT NULL AND $since <= period.lastDay AND period.lastDay < $at
MATCH (period)<-[:FOR_PERIOD]-(target:Target)<-[:HAS_TARGET]-(goal:Goal)-[measures:MEASURED_BY]->(indicator:Indicator)
WHERE (target)-[:FOR_INDICATOR]->(indicator) AND target.group = 'T'
  AND all(part IN [goal, target, measures, indicator]
    WHERE coalesce(part.validFrom <= period.lastDay, true) AND coalesce(period.lastDay < part.validTo, true))
WITH DISTINCT period, target, goal, indicator,
  period.lastDay + duration({days: coalesce(indicator.lagDays, 0)}) AS due
WHERE due < $at
CALL (target, goal, period) {
  OPTIONAL MATCH (target)-[:FOR_UNIT]->(own:OrgUnit)
  OPTIONAL MATCH (goal)-[owned:OWNED_BY]->(owner:OrgUnit)
  WHERE all(part IN [owned, owner]
    WHERE coalesce(part.validFrom <= period.lastDay, true) AND coalesce(period.lastDay < part.validTo, true))
  RETURN coalesce(own.key, owner.key) AS unit, own IS NOT NULL AS isNamed ORDER BY unit LIMIT 1
}
WITH *
WHERE NOT EXISTS {
  (indicator)<-[:OBSERVES]-(measured:Measurement {group: 'T'})-[:IN_PERIOD]->(period)
  WHERE (measured.state = 'suppressed' OR (measured.state IN ['final', 'preliminary'] AND measured.value IS NOT NULL))
    AND (EXISTS { (measured)-[:AT_UNIT]->(at:OrgUnit) WHERE at.key = unit }
      OR (NOT isNamed AND NOT EXISTS { (measured)-[:AT_UNIT]->(:OrgUnit) }))
}
RETURN indicator.key AS indicator, indicator.name AS indicatorName, goal.key AS goal, unit, period.key AS period, due,
  duration.inDays(due, $at).days AS days
ORDER BY due, indicator, goal, unit, period
LIMIT $limit
