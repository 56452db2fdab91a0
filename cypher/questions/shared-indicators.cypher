// Vilka indikatorer delas av flera mål? Ett sent värde berör dem alla.
// Which indicators are shared: one indicator, many goals, all incomplete when its value is late?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $least   2..     the fewest goals that share it       2
//   $limit   1..     the most rows                        1000
// Columns:
//   indicator      the key of the indicator
//   indicatorName  its name
//   goals          how many goals it measures
//   goalKeys       their keys, in order
// Order: most goals first, then indicator.
// Bounds: $limit rows.
// Service: the field measures of an indicator.
MATCH (indicator:Indicator)
WHERE indicator.regionId = $region AND indicator.key IS NOT NULL
MATCH (indicator)<-[measures:MEASURED_BY]-(goal:Goal)
WHERE all(part IN [indicator, measures, goal]
  WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
WITH DISTINCT indicator, goal ORDER BY goal.key
WITH indicator, collect(goal.key) AS goalKeys
WHERE size(goalKeys) >= $least
RETURN indicator.key AS indicator, indicator.name AS indicatorName, size(goalKeys) AS goals, goalKeys
ORDER BY goals DESC, indicator
LIMIT $limit
