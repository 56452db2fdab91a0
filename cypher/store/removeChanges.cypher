// Removes some of the entries that were written ahead for a commit that did not end, or for all commits of a restoration.
MATCH (change:Change)
WHERE change.commit STARTS WITH $commit AND change.place IS NOT NULL
WITH change LIMIT $most
DELETE change
RETURN count(*) AS rows
