// What was done to a fact, or to the links and values of an element, the latest first.
CALL () {
  MATCH (change:Change {regionId: $regionId, fact: $about})
  RETURN change
  UNION
  MATCH (change:Change {regionId: $regionId, subject: $about})
  RETURN change
  UNION
  MATCH (change:Change {regionId: $regionId, object: $about})
  RETURN change
}
MATCH (revision:Revision {regionId: $regionId, number: change.revision})
WHERE revision.commit = change.commit
  AND (revision.number < $before OR (revision.number = $before AND change.place < $place))
RETURN properties(revision) AS heading, properties(change) AS properties
ORDER BY revision.number DESC, change.place DESC
LIMIT $most
