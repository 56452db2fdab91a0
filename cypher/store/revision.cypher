// The region's revision.
MATCH (region:Region {id: $regionId})
RETURN coalesce(region.revision, 0) AS revision
