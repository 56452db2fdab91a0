// All elements of a region.
MATCH (element:OrgUnit|Role|ExternalRequirement|SteeringDocument|DocumentVersion|Case|Decision|ResultArea|Perspective|Goal|Mission|Indicator|Activity|Assessment|Comment|Period)
WHERE element.regionId = $regionId AND element.key IS NOT NULL
RETURN labels(element) AS labels, properties(element) AS properties
