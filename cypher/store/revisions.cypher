// The revisions of all regions.
MATCH (region:Region)
RETURN region.id AS regionId, region.revision AS revision
ORDER BY regionId
