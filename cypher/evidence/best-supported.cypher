// What several reports say independently of each other
// @param limit integer = 25   how many at most
MATCH (a)-[r]->(b)
WHERE r.sourceCount > 1 AND r.originCount > 1
RETURN a, r, b, r.sourceCount AS reports, r.originCount AS independent
ORDER BY independent DESC, reports DESC, r.key
LIMIT $limit
