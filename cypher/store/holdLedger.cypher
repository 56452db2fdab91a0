// Keeps what was written ahead of a commit from being claimed before this transaction ends, unless it has been.
// Looks again under the lock: whoever had it may have claimed or removed.
MATCH (marker:Staged {commit: $commit}) WHERE elementId(marker) = $id
SET marker.lock = true
REMOVE marker.lock
WITH count(*) AS locked
MATCH (marker:Staged {commit: $commit}) WHERE elementId(marker) = $id AND marker.claimed IS NULL
RETURN count(*) AS rows
