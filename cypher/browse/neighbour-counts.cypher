// How many relations a node has, by type and direction
// @unlisted
// @param elementId string   the node's elementId
MATCH (n)-[r]-()
WHERE elementId(n) = $elementId
RETURN type(r) AS type, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction, count(*) AS count
ORDER BY type, direction
