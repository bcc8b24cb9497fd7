// Labels of nodes, by their elementIds
// @unlisted
// @param elementIds string[]   the nodes' elementIds
MATCH (n)
WHERE elementId(n) IN $elementIds
RETURN elementId(n) AS elementId, labels(n) AS labels
