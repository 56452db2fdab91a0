// How far the ledgers of all regions have come, and by which history: the hash of the last entry.
MATCH (region:Region)
OPTIONAL MATCH (revision:Revision {regionId: region.id, number: region.revision})
RETURN region.id AS regionId, coalesce(region.revision, 0) AS revision, revision.hash AS hash
ORDER BY regionId
