// Headings of consecutive revisions, the earliest first.
MATCH (revision:Revision {regionId: $regionId})
WHERE $first <= revision.number <= $last
RETURN properties(revision) AS properties
ORDER BY revision.number
LIMIT $most
