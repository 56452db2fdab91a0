// Writes elements whole: properties that a row does not have are removed.
UNWIND $rows AS row
MERGE (element:$(row.label) {regionId: $regionId, key: row.key})
SET element = row.properties
RETURN count(*) AS rows
