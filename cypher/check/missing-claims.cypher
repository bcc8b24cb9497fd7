// Relations that name claims which are not there
// @unlisted
MATCH (a)-[r]->(b)
WHERE r.claimIds IS NOT NULL
UNWIND r.claimIds AS claimId
OPTIONAL MATCH (c:Claim {id: claimId})
WITH r, claimId, c
WHERE c IS NULL
RETURN r.key AS about, [claimId] AS ids, 'names the claim ' + claimId + ', which is not there' AS finding
ORDER BY about, claimId
