// The nodes of a saved view, by their ids or, where they have none, by their elementIds
// @unlisted
// @param ids string[]          properties id
// @param elementIds string[]   the nodes' elementIds
MATCH (n:Actor|Meeting|Demand|Agreement|Place|Claim|Article|Source)
WHERE n.id IN $ids
RETURN n
UNION
MATCH (n)
WHERE elementId(n) IN $elementIds
RETURN n
