// Everything that somebody is directly connected with
// @param id string             id of a node, such as rustem-umerov
// @param limit integer = 100   how many relations at most
MATCH (n:Actor|Meeting|Demand|Agreement|Place {id: $id})-[r]-(neighbour:Actor|Meeting|Demand|Agreement|Place)
RETURN n, r, neighbour
ORDER BY type(r), neighbour.name, r.key
LIMIT $limit
