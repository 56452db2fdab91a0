// Takes the lock on a region's node, by removing what is not there: nobody else changes its revision before this transaction ends.
MATCH (region:Region {id: $regionId})
REMOVE region.lock
RETURN count(*) AS rows
