// Nodes by their elementIds
// @unlisted
// @param elementIds string[]   the nodes' elementIds
MATCH (n)
WHERE elementId(n) IN $elementIds
RETURN n
