// Nodes with a text that holds every word, for what our full-text index does not cover
// @unlisted
// @param words string[]          in small letters
// @param without string[] = []   labels that are covered
// @param limit integer = 20      how many at most
MATCH (node)
WHERE none(label IN labels(node) WHERE label IN $without)
  AND all(word IN $words WHERE any(key IN keys(node) WHERE toLower(toStringOrNull(node[key])) CONTAINS word))
RETURN node, 1.0 AS score
LIMIT $limit
