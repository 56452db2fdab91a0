// What steering models have said: one node for each edition that a plan has been governed by.
CREATE CONSTRAINT edition_digest IF NOT EXISTS FOR (n:Edition) REQUIRE n.digest IS UNIQUE;
