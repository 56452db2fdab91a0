// Hur mycket väger varje mål i målet ovanför?
// How much does each goal weigh in the goal that it contributes to?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $limit   1..     the most rows                        1000
// Columns:
//   above      the key of the goal above
//   aboveName  what people call it
//   key        the key of the goal that contributes to it
//   name       what people call that
//   weight     the weight of its link
//   share      its part of the weights of all that contribute to the goal above; 0 where they are all 0
// Order: above, key, weight.
// Bounds: $limit rows.
// Service: Goal.contributors, with the weight of each link.
MATCH (above:Goal)
WHERE above.regionId = $region AND above.key IS NOT NULL
CALL (above) {
  MATCH (goal:Goal)-[link:CONTRIBUTES_TO]->(above)
  WHERE all(part IN [goal, link, above]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  WITH goal, link.weight AS weight ORDER BY goal.key, weight
  RETURN collect({goal: goal, weight: weight}) AS parts, sum(weight) AS whole
}
UNWIND parts AS part
WITH above, part.goal AS goal, part.weight AS weight, CASE whole WHEN 0 THEN 0.0 ELSE part.weight / whole END AS share
RETURN above.key AS above, coalesce(above.shortName, above.text, above.key) AS aboveName,
  goal.key AS key, coalesce(goal.shortName, goal.text, goal.key) AS name, weight, share
ORDER BY above, key, weight
LIMIT $limit
