// Removes some of the headings that were written ahead of a restoration that did not end.
MATCH (revision:Revision)
WHERE revision.commit STARTS WITH $commit
WITH revision LIMIT $most
DELETE revision
RETURN count(*) AS rows
