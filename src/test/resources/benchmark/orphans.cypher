MATCH (goal:Goal {regionId: $regionId})
WHERE goal.kind IN ['strategic_goal', 'result_goal', 'operational_goal']
  AND NOT EXISTS { (goal)-[:CONTRIBUTES_TO|PART_OF_GOAL*]->(:Goal {kind: 'strategy'}) }
MATCH (goal)-[:OWNED_BY]->(unit:OrgUnit)
RETURN collect({element: {key: goal.key, name: goal.text}, unit: {key: unit.key, name: unit.name}}) AS nodes
