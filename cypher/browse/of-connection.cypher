// Relations of one type from nodes of one label to nodes of another
// @unlisted
// @param from string          label of the nodes they start at
// @param type string          type of the relations
// @param to string            label of the nodes they end at
// @param limit integer = 60   how many relations at most
MATCH (a)-[r]->(b)
WHERE type(r) = $type AND $from IN labels(a) AND $to IN labels(b)
RETURN a, r, b
LIMIT $limit
