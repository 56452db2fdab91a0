// The files in migrations that this database has been through.
MATCH (migration:__Neo4jMigration)
WHERE migration.source IS NOT NULL
RETURN migration.source AS file
