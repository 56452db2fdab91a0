// Writes headings of the ledger of a region that is not there yet.
UNWIND $rows AS row
CREATE (revision:Revision)
SET revision = row
RETURN count(*) AS rows
