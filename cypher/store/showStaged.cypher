// Gives nodes that were written ahead their label, by which they become part of the plan.
UNWIND $rows AS id
MATCH (node:Staged) WHERE elementId(node) = id
REMOVE node:Staged
SET node:$($label)
RETURN count(*) AS rows
