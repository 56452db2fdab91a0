// Counts the region's revision up.
MATCH (region:Region {id: $regionId})
SET region.revision = region.revision + 1
RETURN region.revision AS revision
