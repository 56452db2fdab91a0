// How many headings of a region's ledger are wanted.
MATCH (revision:Revision {regionId: $regionId})
WHERE ($actor IS NULL OR revision.actor = $actor)
  AND ($how IS NULL OR revision.how = $how)
  AND ($from IS NULL OR revision.instant >= $from)
  AND ($until IS NULL OR revision.instant < $until)
RETURN count(*) AS rows
