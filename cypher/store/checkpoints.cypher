// The revisions of a region whose whole plan is kept.
MATCH (part:Checkpoint)
WHERE part.regionId = $regionId AND part.revision >= 0 AND part.place = 0
RETURN part.revision AS revision
ORDER BY revision
