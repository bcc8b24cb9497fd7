// Who appointed or sent whom
MATCH (a:Actor)-[r:APPOINTED|SENT]->(b:Actor)
RETURN a, r, b, r.origins AS saidBy
ORDER BY a.name, b.name, r.key
