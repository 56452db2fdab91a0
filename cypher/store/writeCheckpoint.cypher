// A part of a whole plan: facts as JSON, one a line, in UTF-8, packed by gzip and cut into parts.
CREATE (part:Checkpoint {regionId: $regionId, revision: $revision, place: $place, content: $content})
