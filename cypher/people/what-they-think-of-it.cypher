// Who is satisfied, expects little, supports or is wary
MATCH (a:Actor)-[r:SATISFIED_WITH|DOUBTS|SUPPORTS|WARY_OF]->(b)
RETURN a, r, b, r.origins AS saidBy
ORDER BY type(r), a.name, b.name, r.key
