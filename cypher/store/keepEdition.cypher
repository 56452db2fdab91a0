// Keeps the profile of an edition of a steering model; one that is kept already stays as it is.
MERGE (edition:Edition {digest: $digest})
ON CREATE SET edition.text = $text
MERGE (model:SteeringModel {id: $steeringModel})
MERGE (edition)-[:EDITION_OF]->(model)
