// Takes the lock on a region's node, which only a change does: nobody else changes its revision before this transaction ends.
MATCH (region:Region {id: $regionId})
SET region.lock = true
REMOVE region.lock
