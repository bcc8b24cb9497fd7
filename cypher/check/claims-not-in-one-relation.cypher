// Claims of what happened that are in no relation, or in several
// @unlisted
MATCH ()-[r]->()
WHERE r.claimIds IS NOT NULL
UNWIND r.claimIds AS claimId
WITH claimId, collect(r.key) AS keys
WITH collect({id: claimId, keys: keys}) AS entries
MATCH (c:Claim)
WHERE c.projected
WITH c, [entry IN entries WHERE entry.id = c.id | entry.keys] AS found
WITH c, CASE WHEN size(found) = 0 THEN [] ELSE found[0] END AS keys
WHERE size(keys) <> 1
RETURN c.id AS about, [c.id] + keys AS ids,
  CASE WHEN size(keys) = 0 THEN 'should make the relation ' + coalesce(c.key, '?') + ', and is in none'
    ELSE 'is in ' + toString(size(keys)) + ' relations' END AS finding
ORDER BY about
