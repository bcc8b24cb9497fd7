// Which labels are connected by which types of relation, and how often
// @unlisted
MATCH (a)-[r]->(b)
UNWIND labels(a) AS from
UNWIND labels(b) AS to
RETURN from, type(r) AS type, to, count(*) AS count
ORDER BY from, type, to
