// The profile of an edition of a steering model.
MATCH (edition:Edition {digest: $digest})
RETURN edition.text AS text
