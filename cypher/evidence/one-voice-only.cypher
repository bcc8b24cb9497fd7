// What several reports say, and all of them from the same mouth
MATCH (a)-[r]->(b)
WHERE r.sourceCount > 1 AND r.originCount = 1
RETURN a, r, b, r.sourceCount AS reports, r.origins AS saidBy
ORDER BY type(r), a.name, b.name, r.key
