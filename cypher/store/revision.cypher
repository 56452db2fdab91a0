// One heading of a region's ledger, by its number.
MATCH (revision:Revision {regionId: $regionId, number: $number})
RETURN properties(revision) AS properties
