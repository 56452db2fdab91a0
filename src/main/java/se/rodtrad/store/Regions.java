package se.rodtrad.store;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/**
 * The regions in the database, one by one or all: their names and what governs them, not
 * their plans.
 */
interface Regions extends Neo4jRepository<RegionNode, String> {

}
