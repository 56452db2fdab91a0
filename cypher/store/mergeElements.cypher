// Writes elements of one label whole: properties that a row does not have are removed.
UNWIND $rows AS row
MERGE (element:$($label) {regionId: $regionId, key: row.key})
SET element = row
RETURN count(*) AS rows
