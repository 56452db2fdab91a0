// The parts of a whole plan that was kept, in order.
MATCH (part:Checkpoint)
WHERE part.regionId = $regionId AND part.revision = $revision AND part.place >= 0
RETURN part.content AS content
ORDER BY part.place
