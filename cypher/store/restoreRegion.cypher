// Gives a region that has just been made the revision to which the ledger leads that was written ahead of it.
MATCH (region:Region {id: $regionId})
WHERE region.revision = 0
SET region.revision = $revision
RETURN count(*) AS rows
