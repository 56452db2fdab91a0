// Under the region's lock: counts its revision up, if it still is what the change was made for, and writes the heading.
// The hash of the last entry tells it from another history of the same length; a region from before the ledger has none.
MATCH (region:Region {id: $regionId})
SET region.lock = true
REMOVE region.lock
WITH region
WHERE coalesce(region.revision, 0) = $base
OPTIONAL MATCH (last:Revision {regionId: $regionId, number: $base})
WITH region, last
WHERE coalesce(last.hash, $before) = $before
SET region.revision = $base + 1
CREATE (revision:Revision)
SET revision = $properties
RETURN count(*) AS rows
