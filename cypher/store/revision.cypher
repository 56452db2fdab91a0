// The region's revision.
MATCH (region:Region {id: $regionId})
RETURN region.revision AS revision
