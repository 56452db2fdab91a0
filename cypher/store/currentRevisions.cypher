// The revisions of all regions.
MATCH (region:Region)
RETURN region.id AS regionId, coalesce(region.revision, 0) AS revision
ORDER BY regionId
