// The region's revision and the last heading of its ledger, which a region from before the ledger does not have.
MATCH (region:Region {id: $regionId})
OPTIONAL MATCH (revision:Revision {regionId: $regionId, number: region.revision})
RETURN coalesce(region.revision, 0) AS number, properties(revision) AS properties
