// The ledger: revisions are numbered without gaps, a client's command is carried out once, and the entries of a revision
// and what was done to an element are found.
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE (n.regionId, n.number) IS UNIQUE;
CREATE CONSTRAINT revision_command IF NOT EXISTS FOR (n:Revision) REQUIRE (n.regionId, n.command) IS UNIQUE;
CREATE INDEX revision_instant IF NOT EXISTS FOR (n:Revision) ON (n.regionId, n.instant);
CREATE CONSTRAINT change_place IF NOT EXISTS FOR (n:Change) REQUIRE (n.commit, n.place) IS UNIQUE;
CREATE INDEX change_fact IF NOT EXISTS FOR (n:Change) ON (n.regionId, n.fact);
CREATE INDEX change_subject IF NOT EXISTS FOR (n:Change) ON (n.regionId, n.subject);
CREATE INDEX change_object IF NOT EXISTS FOR (n:Change) ON (n.regionId, n.object);
