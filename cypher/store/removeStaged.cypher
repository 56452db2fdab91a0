// Removes some of the nodes that were written ahead, with their links.
// Looks again under the lock: whoever had it may have made them part of the plan.
UNWIND $rows AS id
MATCH (node:Staged) WHERE elementId(node) = id
SET node.lock = true
WITH collect(id) AS locked
UNWIND locked AS id
MATCH (node:Staged) WHERE elementId(node) = id
DETACH DELETE node
RETURN count(*) AS rows
