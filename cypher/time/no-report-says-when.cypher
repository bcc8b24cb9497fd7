// What no report says when
MATCH (a:Actor|Meeting|Demand|Agreement|Place)-[r]->(b:Actor|Meeting|Demand|Agreement|Place)
WHERE r.date IS NULL
RETURN type(r) AS relation, count(*) AS howMany
ORDER BY howMany DESC, relation
