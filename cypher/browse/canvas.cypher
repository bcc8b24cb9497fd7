// The nodes of a saved view, by their ids
// @unlisted
// @param ids string[]   properties id
MATCH (n:Actor|Meeting|Demand|Agreement|Place|Claim|Article|Source)
WHERE n.id IN $ids
RETURN n
