// Writes links; a row whose ends are not found is not counted.
UNWIND $rows AS row
MATCH (from:$(row.fromLabel) {regionId: $regionId, key: row.from})
MATCH (to:$(row.toLabel) {regionId: $regionId, key: row.to})
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
RETURN count(*) AS rows
