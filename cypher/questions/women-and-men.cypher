// Hur skiljer sig utfallet mellan kvinnor och män, och var saknas ena könet?
// How do outcomes of women and men differ in a period, and where is either missing?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $period  text    the period's key                     '2025'
//   $limit   1..     the most rows                        1000
// Columns:
//   indicator      the key of the indicator
//   indicatorName  its name
//   unit           the key of the unit; null when the values state none
//   women          the value of women; null when it is missing or suppressed
//   men            the value of men
//   everybody      the value of all
//   gap            women - men; null when either is missing
// Order: indicator, unit; values without a unit last.
// Bounds: $limit rows.
// Service: Indicator.measurements, groups K, M and T.
MATCH (period:Period {regionId: $region, key: $period})
MATCH (period)<-[:IN_PERIOD]-(measured:Measurement)-[:OBSERVES]->(indicator:Indicator)
WHERE measured.group IN ['K', 'M', 'T'] AND measured.state IN ['final', 'preliminary']
  AND coalesce(indicator.validFrom <= $at, true) AND coalesce($at < indicator.validTo, true)
OPTIONAL MATCH (measured)-[:AT_UNIT]->(unit:OrgUnit)
WITH indicator, unit,
  max(CASE measured.group WHEN 'K' THEN measured.value END) AS women,
  max(CASE measured.group WHEN 'M' THEN measured.value END) AS men,
  max(CASE measured.group WHEN 'T' THEN measured.value END) AS everybody
WHERE indicator.splitBySex OR women IS NOT NULL OR men IS NOT NULL
RETURN indicator.key AS indicator, indicator.name AS indicatorName, unit.key AS unit, women, men, everybody,
  women - men AS gap
ORDER BY indicator, unit
LIMIT $limit
