// The entries of some revisions, in the order in which they were made.
MATCH (revision:Revision {regionId: $regionId})
WHERE $first <= revision.number <= $last
MATCH (change:Change {commit: revision.commit})
WHERE revision.number > $first OR change.place >= $place
RETURN properties(revision) AS heading, properties(change) AS properties
ORDER BY revision.number, change.place
LIMIT $most
