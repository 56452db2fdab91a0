// Removes some of the entries that were written ahead for a commit that did not end.
MATCH (change:Change {commit: $commit})
WITH change LIMIT $most
DELETE change
RETURN count(*) AS rows
