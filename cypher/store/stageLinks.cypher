// Writes links between elements that were written ahead.
UNWIND $rows AS row
MATCH (from) WHERE elementId(from) = row.from
MATCH (to) WHERE elementId(to) = row.to
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
RETURN count(*) AS rows
