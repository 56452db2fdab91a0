// Removes links of one type between elements of two labels; where a link begins tells it from others.
UNWIND $rows AS row
MATCH (from:$($from) {regionId: $regionId, key: row.from})
MATCH (to:$($to) {regionId: $regionId, key: row.to})
MATCH (from)-[link:$($type)]->(to)
WHERE link.validFrom = row.validFrom OR (link.validFrom IS NULL AND row.validFrom IS NULL)
DELETE link
RETURN count(*) AS rows
