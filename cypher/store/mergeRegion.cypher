// Writes a region and which steering models govern it when; a new region is at revision 0.
MERGE (region:Region {id: $regionId})
ON CREATE SET region.revision = 0
SET region.name = $name, region.orgNo = $orgNo, region.koladaId = $koladaId
WITH region
CALL (region) {
  MATCH (region)-[governed:GOVERNED_BY]->()
  DELETE governed
}
CALL (region) {
  UNWIND $governedBy AS row
  MERGE (model:SteeringModel {id: row.steeringModel})
  CREATE (region)-[governed:GOVERNED_BY]->(model)
  SET governed = row.properties
}
RETURN count(*) AS rows
