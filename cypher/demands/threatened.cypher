// Who threatened whom
MATCH (a:Actor)-[r:THREATENED]->(b)
RETURN a, r, b, r.status AS status, r.origins AS saidBy, r.sourceCount AS reports
ORDER BY a.name, b.name, r.key
