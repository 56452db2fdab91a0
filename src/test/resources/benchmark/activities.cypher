MATCH (goal:Goal {regionId: $regionId, key: $key})
MATCH (goal)<-[:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS*0..]-(found)
WITH DISTINCT goal, found
WHERE found:Activity OR found = goal
MATCH (found)-[:OWNED_BY]->(unit:OrgUnit)
RETURN collect({element: {key: found.key, name: coalesce(found.title, found.text)}, unit: {key: unit.key, name: unit.name}}) AS elements
