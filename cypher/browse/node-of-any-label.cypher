// A node by its property id whatever its label, for a database that is not one of ours; it looks at every node
// @unlisted
// @param id string   the property id; of numbers their digits
MATCH (n)
WHERE toStringOrNull(n.id) = $id
RETURN n
LIMIT 2
