// Writes links of one type between elements of two labels; a row whose ends are not found is not counted.
UNWIND $rows AS row
MATCH (from:$($from) {regionId: $regionId, key: row.from})
MATCH (to:$($to) {regionId: $regionId, key: row.to})
CREATE (from)-[link:$($type)]->(to)
SET link = row.properties
RETURN count(*) AS rows
