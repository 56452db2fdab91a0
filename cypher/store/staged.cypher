// The nodes that were written ahead of an import that has not ended, and the commits whose entries were.
MATCH (node:Staged)
RETURN elementId(node) AS id, node.commit AS commit
