// What was rejected, and by whom
MATCH (a:Actor)-[r:REJECTED]->(b)
RETURN a, r, b, r.status AS status, r.origins AS saidBy, r.sourceCount AS reports
ORDER BY b.name, a.name, r.key
