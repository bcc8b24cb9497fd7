// What two of them have in common
// @param first string    id of a node, such as volodymyr-zelenskyy
// @param second string   id of another, such as vladimir-putin
MATCH (a:Actor|Meeting|Demand|Agreement|Place {id: $first})-[r]-(common:Actor|Meeting|Demand|Agreement|Place)
MATCH (common)-[s]-(b:Actor|Meeting|Demand|Agreement|Place {id: $second})
WHERE common <> a AND common <> b
RETURN a, r, common, s, b
ORDER BY common.name, r.key, s.key
