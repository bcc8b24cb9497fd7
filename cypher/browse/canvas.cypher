// The nodes of a saved view, by their ids or, where they have none, by their elementIds
// @unlisted
// @param ids string[]          properties id
// @param elementIds string[]   the nodes' elementIds
MATCH (n)
WHERE elementId(n) IN $elementIds OR n.id IN $ids
RETURN n
