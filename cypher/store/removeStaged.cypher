// Removes some of the nodes that were written ahead, with their links.
UNWIND $rows AS id
MATCH (node:Staged) WHERE elementId(node) = id
DETACH DELETE node
RETURN count(*) AS rows
