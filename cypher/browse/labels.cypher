// Labels of some nodes; by the node's place in the list
// @unlisted
// @param elementIds string[]   the nodes' elementIds
UNWIND range(0, size($elementIds) - 1) AS place
MATCH (n)
WHERE elementId(n) = $elementIds[place]
RETURN place, labels(n) AS labels
ORDER BY place
