// Under the region's lock: counts its revision up, if it still is what the change was made for, and writes the heading.
MATCH (region:Region {id: $regionId})
SET region.lock = true
REMOVE region.lock
WITH region
WHERE coalesce(region.revision, 0) = $base
SET region.revision = $base + 1
CREATE (revision:Revision)
SET revision = $properties
RETURN count(*) AS rows
