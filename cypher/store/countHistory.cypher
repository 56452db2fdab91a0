// How often something was done to a fact, or to the links and values of an element.
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
RETURN count(*) AS rows
