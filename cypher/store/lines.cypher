// Some entries of each of some commits, by their places.
UNWIND $rows AS row
MATCH (change:Change {commit: row.commit})
WHERE row.from <= change.place < row.until
RETURN row.commit AS commit, properties(change) AS properties
ORDER BY row.number, change.place
