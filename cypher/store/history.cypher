// What was done to an element, its links and its values, the latest first.
CALL () {
  MATCH (change:Change {regionId: $regionId, subject: $about})
  RETURN change
  UNION
  MATCH (change:Change {regionId: $regionId, object: $about})
  RETURN change
}
MATCH (revision:Revision {regionId: $regionId, number: change.revision, commit: change.commit})
WHERE revision.number < $before OR (revision.number = $before AND change.place < $place)
RETURN properties(revision) AS heading, properties(change) AS properties
ORDER BY revision.number DESC, change.place DESC
LIMIT $most
