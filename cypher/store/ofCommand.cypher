// The heading of what a client's command did, by the id that the client chose.
MATCH (revision:Revision {regionId: $regionId, command: $command})
RETURN properties(revision) AS properties
