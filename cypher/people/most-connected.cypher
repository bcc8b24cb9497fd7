// Who is connected with the most others
// @param limit integer = 15   how many at most
MATCH (a:Actor)-[r]-(b:Actor|Meeting|Demand|Agreement|Place)
WITH a, r, b
ORDER BY type(r)
RETURN a, count(DISTINCT b) AS others, count(r) AS relations, collect(DISTINCT type(r)) AS how
ORDER BY others DESC, relations DESC, a.id
LIMIT $limit
