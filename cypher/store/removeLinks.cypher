// Removes links; where a link begins tells it from others.
UNWIND $rows AS row
MATCH (from:$(row.fromLabel) {regionId: $regionId, key: row.from})
MATCH (to:$(row.toLabel) {regionId: $regionId, key: row.to})
MATCH (from)-[link:$(row.type)]->(to)
WHERE link.validFrom = row.validFrom OR (link.validFrom IS NULL AND row.validFrom IS NULL)
DELETE link
RETURN count(*) AS rows
