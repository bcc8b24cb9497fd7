// The best connected nodes and what ties them, for a database that is not one of ours
// @unlisted
// @param sample integer = 20000   how many nodes to look at
// @param nodes integer = 120      how many of them at most, the best connected
// @param limit integer = 1500     how many relations at most
MATCH (n)
WITH n LIMIT $sample
WITH n, COUNT { (n)--() } AS degree
ORDER BY degree DESC, elementId(n)
LIMIT $nodes
WITH collect(n) AS best
UNWIND best AS a
OPTIONAL MATCH (a)-[r]->(b)
WHERE b IN best
RETURN a, r, b
LIMIT $limit
