MATCH (activity:Activity {regionId: $regionId, key: $key})
MATCH (activity)-[:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS*0..]->(found)
WITH DISTINCT found
RETURN collect({element: {label: toUpper(labels(found)[0]), key: found.key, name: coalesce(found.title, found.text)}}) AS elements
