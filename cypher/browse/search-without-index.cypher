// Nodes with a text that holds every word, for a database without our full-text index
// @unlisted
// @param words string[]        in small letters
// @param limit integer = 20    how many at most
MATCH (node)
WHERE all(word IN $words WHERE any(key IN keys(node) WHERE toLower(toStringOrNull(node[key])) CONTAINS word))
RETURN node, 1.0 AS score
LIMIT $limit
