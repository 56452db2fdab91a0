// Gives nodes that were written ahead their label, by which they become part of the plan.
// Looks again under the lock: whoever had it may have removed them.
UNWIND $rows AS id
MATCH (node:Staged) WHERE elementId(node) = id
REMOVE node:Staged
WITH collect(id) AS locked
UNWIND locked AS id
MATCH (node) WHERE elementId(node) = id
SET node:$($label)
RETURN count(*) AS rows
