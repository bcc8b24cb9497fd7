// The network the explorer opens with: who and what the reports speak of, without the evidence itself
// @unlisted
// @param limit integer = 5000   how many relations at most
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
RETURN a, r, b
ORDER BY r.key
LIMIT $limit
