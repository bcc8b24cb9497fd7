// How two of them are connected, over as few others as possible
// @param from string   id of a node, such as hakan-fidan
// @param to string     id of another, such as donald-trump
MATCH (a:Actor|Meeting|Demand|Agreement|Place {id: $from})
MATCH (b:Actor|Meeting|Demand|Agreement|Place {id: $to})
WHERE a <> b
MATCH p = allShortestPaths((a)-[*..8]-(b))
WHERE none(n IN nodes(p) WHERE n:Claim OR n:Article OR n:Source)
RETURN p, length(p) AS steps
ORDER BY [n IN nodes(p) | n.name], [r IN relationships(p) | type(r)]
LIMIT 50
