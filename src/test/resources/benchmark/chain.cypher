MATCH (activity:Activity {regionId: $regionId, key: $key})
MATCH (activity)-[:CONTRIBUTES_TO|PART_OF_GOAL|IMPLEMENTS*0..]->(found)
WITH collect(DISTINCT found) AS chain
CALL (chain) {
  UNWIND chain AS upper
  MATCH (upper:Goal)<-[:CONTRIBUTES_TO*0..]-(goal:Goal)
  WITH DISTINCT goal
  CALL (goal) {
    MATCH (goal)<-[link:CONTRIBUTES_TO]-(lower:Goal)
    RETURN link.weight AS weight, lower.key AS lower, null AS value
  UNION ALL
    MATCH (goal)<-[link:IMPLEMENTS]-(lower:Activity)
    RETURN link.weight AS weight, null AS lower, lower.progress AS value
  UNION ALL
    MATCH (goal)-[link:MEASURED_BY]->(indicator:Indicator)<-[:FOR_INDICATOR]-(target:Target)<-[:HAS_TARGET]-(goal)
    WHERE EXISTS { (target)-[:FOR_PERIOD]->(:Period {key: '2016'}) }
    MATCH (indicator)<-[:OBSERVES]-(measured:Measurement {group: 'T'})
    WHERE EXISTS { (measured)-[:IN_PERIOD]->(:Period {key: '2016'}) }
    RETURN link.weight AS weight, null AS lower,
      CASE WHEN measured.value >= target.value THEN 1.0 ELSE measured.value / target.value END AS value
  }
  RETURN collect([goal.key, weight, lower, value]) AS components
}
RETURN
  [found IN chain | {element: {label: toUpper(labels(found)[0]), key: found.key, name: coalesce(found.title, found.text)}}] AS elements,
  components
