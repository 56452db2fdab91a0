// What steering models have said, one node for each edition that a plan has been governed by; and whole plans of the past.
CREATE CONSTRAINT edition_digest IF NOT EXISTS FOR (n:Edition) REQUIRE n.digest IS UNIQUE;
CREATE CONSTRAINT checkpoint_place IF NOT EXISTS FOR (n:Checkpoint) REQUIRE (n.regionId, n.revision, n.place) IS UNIQUE;
