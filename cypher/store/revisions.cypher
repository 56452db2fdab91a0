// Headings of a region's ledger, the latest first.
MATCH (revision:Revision {regionId: $regionId})
WHERE revision.number < $before
  AND ($actor IS NULL OR revision.actor = $actor)
  AND ($how IS NULL OR revision.how = $how)
  AND ($from IS NULL OR revision.instant >= $from)
  AND ($until IS NULL OR revision.instant < $until)
RETURN properties(revision) AS properties
ORDER BY revision.number DESC
LIMIT $most
