// What rests on unnamed sources only
MATCH (c:Claim {projected: true})
WITH c.key AS key, collect(c) AS claims
WHERE all(claim IN claims WHERE claim.anonymous)
WITH key, head(claims) AS claim
MATCH (s)<-[:SUBJECT]-(claim)-[:OBJECT]->(o)
MATCH (s)-[r {key: key}]-(o)
RETURN startNode(r) AS a, r, endNode(r) AS b, r.origins AS saidBy
ORDER BY key
