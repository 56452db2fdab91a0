// How many facts of each sort a revision made, changed and removed.
MATCH (revision:Revision {regionId: $regionId, number: $number})
MATCH (change:Change {commit: revision.commit})
WITH change.kind AS kind, change.before IS NULL AS isNew, change.after IS NULL AS isGone
WITH kind, count(*) AS facts,
  sum(CASE WHEN isNew THEN 1 ELSE 0 END) AS created,
  sum(CASE WHEN isGone THEN 1 ELSE 0 END) AS removed
RETURN kind, created, facts - created - removed AS changed, removed
ORDER BY facts DESC, kind
