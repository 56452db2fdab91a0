// Says that the entries of a commit are written ahead, so that they are found when it never ends.
CREATE (node:Staged {commit: $commit})
RETURN elementId(node) AS id
