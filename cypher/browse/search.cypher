// Nodes whose name, alias or text matches, the best match first
// @unlisted
// @param query string          in the words of the full-text index, such as erdog*
// @param limit integer = 20    how many at most
CALL db.index.fulltext.queryNodes('names', $query) YIELD node, score
RETURN node, score
ORDER BY score DESC, node.name, node.id
LIMIT $limit
