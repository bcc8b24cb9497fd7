// Relations whose claims speak of another type, subject or object
// @unlisted
MATCH (a)-[r]->(b)
WHERE r.claimIds IS NOT NULL
UNWIND r.claimIds AS claimId
MATCH (s)<-[:SUBJECT]-(c:Claim {id: claimId})-[:OBJECT]->(o)
OPTIONAL MATCH (t:RelationType {type: type(r), dataset: r.dataset})
WITH a, b, r, s, o, c, coalesce(t.symmetric, false) AS symmetric
WHERE c.relType <> type(r) OR c.key <> r.key
  OR NOT ((s = a AND o = b) OR (symmetric AND s = b AND o = a))
RETURN r.key AS about, [c.id] AS ids,
  'but ' + c.id + ' says ' + coalesce(s.id, '?') + ' ' + c.relType + ' ' + coalesce(o.id, '?') AS finding
ORDER BY about, c.id
