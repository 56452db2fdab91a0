// The nodes that were written ahead of an import that has not ended.
MATCH (node:Staged)
RETURN elementId(node) AS id
