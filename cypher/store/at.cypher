// The last heading that was written not after an instant.
MATCH (revision:Revision {regionId: $regionId})
WHERE revision.instant <= $instant
RETURN properties(revision) AS properties
ORDER BY revision.number DESC
LIMIT 1
