// One node, by its id or by its elementId
// @unlisted
// @param id string = null          the property id, such as rustem-umerov
// @param elementId string = null   the store's own id; one of the two is enough
MATCH (n:Actor|Meeting|Demand|Agreement|Place|Claim|Article|Source)
WHERE n.id = $id
RETURN n
UNION
MATCH (n)
WHERE elementId(n) = $elementId
RETURN n
