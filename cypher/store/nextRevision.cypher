// Counts the region's revision up.
MATCH (region:Region {id: $regionId})
SET region.revision = coalesce(region.revision, 0) + 1
RETURN region.revision AS revision
