// Vilka fastställda dokument saknar beslut eller diarienummer?
// Which versions that hold call themselves decided, without a decision or without exactly one case?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $limit   1..     the most rows                        1000
// Columns:
//   key        the version's key
//   name       its name
//   decisions  how many decisions it is DECIDED_BY
//   cases      how many cases it is REGISTERED_IN
// Order: key.
// Bounds: $limit rows.
// Service: the problems DECIDED_WITHOUT_DECISION and DECIDED_WITHOUT_CASE of an import.
MATCH (version:DocumentVersion)
WHERE version.regionId = $region AND version.key IS NOT NULL AND version.status = 'decided'
  AND coalesce(version.validFrom <= $at, true) AND coalesce($at < version.validTo, true)
CALL (version) {
  OPTIONAL MATCH (version)-[:DECIDED_BY]->(decision:Decision)
  RETURN count(DISTINCT decision) AS decisions
}
CALL (version) {
  OPTIONAL MATCH (version)-[:REGISTERED_IN]->(case:Case)
  RETURN count(DISTINCT case) AS cases
}
WITH version, decisions, cases
WHERE decisions = 0 OR cases <> 1
RETURN version.key AS key, version.name AS name, decisions, cases
ORDER BY key
LIMIT $limit
