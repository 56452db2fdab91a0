// Writes entries of the ledger.
UNWIND $rows AS row
CREATE (change:Change)
SET change = row
RETURN count(*) AS rows
