// Vilka dokument gäller, enligt vilket beslut och med vilket diarienummer?
// Which versions of documents hold, decided when, by whom and in which case?
//
// Parameters:
//   $region  text    the region's id                      'exempel-nord'
//   $at      date    the day on which everything holds    date('2026-11-21')
//   $limit   1..     the most rows                        1000
// Columns:
//   key            the version's key
//   kind           the kind of its document; the first by key
//   name           its name
//   versionNo      its number; null when not stated
//   status         draft, proposed, decided, superseded or repealed
//   diarienummer   the numbers of the cases that it is registered in, in order
//   decision       the key of the decision; null when there is none
//   date           the day of the decision
//   paragraph      the paragraph of the minutes
//   type           establish, approve, adopt, propose, notify, inform, assign or refer_back
//   takenBy        the name of the body or post that took it; the first by key
// Order: key, date, decision.
// Bounds: $limit rows.
// Service: DocumentVersion.decidedBy and registeredIn.
MATCH (version:DocumentVersion)
WHERE version.regionId = $region AND version.key IS NOT NULL
  AND coalesce(version.validFrom <= $at, true) AND coalesce($at < version.validTo, true)
OPTIONAL MATCH (version)-[decided:DECIDED_BY]->(decision:Decision)
WHERE all(part IN [decided, decision]
  WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
WITH DISTINCT version, decision
ORDER BY version.key, decision.date, decision.key
LIMIT $limit
CALL (version) {
  OPTIONAL MATCH (version)-[of:VERSION_OF]->(document:SteeringDocument)
  RETURN document.kind AS kind ORDER BY document.key LIMIT 1
}
CALL (version) {
  OPTIONAL MATCH (version)-[registered:REGISTERED_IN]->(case:Case)
  WHERE all(part IN [registered, case]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  WITH DISTINCT coalesce(case.diarienummer, case.key) AS number ORDER BY number
  RETURN collect(number) AS diarienummer
}
CALL (decision) {
  OPTIONAL MATCH (decision)-[taken:TAKEN_BY]->(taker:OrgUnit|Role)
  WHERE all(part IN [taken, taker]
    WHERE coalesce(part.validFrom <= $at, true) AND coalesce($at < part.validTo, true))
  RETURN coalesce(taker.name, taker.title, taker.key) AS takenBy ORDER BY taker:OrgUnit DESC, taker.key LIMIT 1
}
RETURN version.key AS key, kind, version.name AS name, version.versionNo AS versionNo, version.status AS status,
  diarienummer, decision.key AS decision, decision.date AS date, decision.paragraph AS paragraph,
  decision.type AS type, takenBy
ORDER BY key, date, decision
