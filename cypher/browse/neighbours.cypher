// The neighbours of a node, the best supported relations first
// @unlisted
// @param elementId string          the node's elementId
// @param types string[] = null     only these types of relation
// @param direction string = null   only outgoing (out) or incoming (in) relations
// @param order string = null       neighbours with the most (most) or the fewest (least) relations first
// @param limit integer = 50        how many relations at most
MATCH (n)-[r]-(neighbour)
WHERE elementId(n) = $elementId
  AND ($types IS NULL OR type(r) IN $types)
  AND ($direction IS NULL OR $direction = CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END)
RETURN n, r, neighbour
ORDER BY
  CASE $order
    WHEN 'most' THEN -COUNT { (neighbour)--() }
    WHEN 'least' THEN COUNT { (neighbour)--() }
    ELSE 0
  END,
  coalesce(r.originCount, 0) DESC, type(r), neighbour.name, r.key
LIMIT $limit
