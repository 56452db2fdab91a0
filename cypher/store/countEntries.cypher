// How many entries the ledger of a region has after one revision and up to another.
MATCH (revision:Revision {regionId: $regionId})
WHERE $after < revision.number <= $last
RETURN coalesce(sum(revision.changes), 0) AS rows
