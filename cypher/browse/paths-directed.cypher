// All shortest paths from one node to another along the direction of every relation; evidence is not a way
// @unlisted
// @param from string               elementId of the first node
// @param to string                 elementId of the second node
// @param types string[] = null     only over these types of relation
// @param maxLength integer = 6     how many relations long at most; never more than 8
// @param limit integer = 25        how many paths at most
MATCH (a)
WHERE elementId(a) = $from
MATCH (b)
WHERE elementId(b) = $to AND a <> b
MATCH p = allShortestPaths((a)-[*..8]->(b))
WHERE all(r IN relationships(p) WHERE
  CASE
    WHEN $types IS NULL THEN NOT type(r) IN ['SUBJECT', 'OBJECT', 'REPORTED_IN', 'ATTRIBUTED_TO', 'DISAGREES_WITH']
    ELSE type(r) IN $types
  END)
WITH p
WHERE length(p) <= $maxLength
RETURN p
ORDER BY [n IN nodes(p) | n.name], [r IN relationships(p) | type(r)]
LIMIT $limit
