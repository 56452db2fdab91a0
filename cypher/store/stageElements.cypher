// Writes elements ahead of a large import, as nodes that nobody takes for a part of the plan yet.
UNWIND $rows AS row
CREATE (node:Staged)
SET node = row.properties
RETURN row.key AS key, elementId(node) AS id
