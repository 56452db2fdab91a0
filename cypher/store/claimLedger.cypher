// Claims what was written ahead of a commit for removal, unless it has been committed or removed.
// Looks again under the lock: whoever had it may have done either.
MATCH (marker:Staged {commit: $commit}) WHERE elementId(marker) = $id
SET marker.claimed = true
WITH count(*) AS locked
MATCH (marker:Staged {commit: $commit}) WHERE elementId(marker) = $id
RETURN count(*) AS rows
