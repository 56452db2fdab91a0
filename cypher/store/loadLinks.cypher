// All links that leave the elements of a region, but those to their values.
MATCH (from:OrgUnit|Role|ExternalRequirement|SteeringDocument|DocumentVersion|Case|Decision|ResultArea|Perspective|Goal|Mission|Indicator|Activity|Assessment|Comment|Period)
WHERE from.regionId = $regionId AND from.key IS NOT NULL
MATCH (from)-[link]->(to)
WHERE NOT (to:Target OR to:Measurement)
RETURN labels(from) AS fromLabels, from.key AS from, type(link) AS type,
  labels(to) AS toLabels, to.regionId AS toRegion, to.key AS to, properties(link) AS properties
