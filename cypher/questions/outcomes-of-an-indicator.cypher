// Hur har en indikator utvecklats, för kvinnor och män, och vad siktade man mot?
// How did an indicator come out over time, for women and men, and what was aimed at?
//
// Parameters:
//   $region     text  the region's id                     'exempel-nord'
//   $at         date  the last day on which a period may begin    date('2026-11-21')
//   $indicator  text  the indicator's key                 'I-SJUKFR'
//   $limit      1..   the most rows                       1000
// Columns:
//   unit       the key of the unit; null when the values state none
//   unitName   its name
//   period     the key of the period
//   women      the value of women; null when it is missing, estimated or suppressed
//   men        the value of men
//   everybody  the value of all
//   targets    the values that goals aimed at, for all at any unit, on the period's last day, in order
// Order: unit; the period's last and first day. Values without a unit come last.
// Bounds: $limit rows.
// Service: Indicator.measurements and targets.
MATCH (indicator:Indicator {regionId: $region, key: $indicator})
MATCH (indicator)<-[:OBSERVES]-(measured:Measurement)-[:IN_PERIOD]->(span:Period)
WHERE measured.state IN ['final', 'preliminary'] AND measured.group IN ['K', 'M', 'T'] AND span.firstDay <= $at
OPTIONAL MATCH (measured)-[:AT_UNIT]->(unit:OrgUnit)
WITH indicator, span, unit,
  max(CASE measured.group WHEN 'K' THEN measured.value END) AS women,
  max(CASE measured.group WHEN 'M' THEN measured.value END) AS men,
  max(CASE measured.group WHEN 'T' THEN measured.value END) AS everybody
ORDER BY unit.key, span.lastDay, span.firstDay
LIMIT $limit
CALL (indicator, span) {
  OPTIONAL MATCH (indicator)<-[:FOR_INDICATOR]-(target:Target)-[:FOR_PERIOD]->(span)
  WHERE target.group = 'T'
    AND coalesce(target.validFrom <= span.lastDay, true) AND coalesce(span.lastDay < target.validTo, true)
  WITH DISTINCT target.value AS value ORDER BY value
  RETURN collect(value) AS targets
}
RETURN unit.key AS unit, unit.name AS unitName, span.key AS period, women, men, everybody, targets
ORDER BY unit, span.lastDay, span.firstDay
