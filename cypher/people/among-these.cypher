// What these actors have to do with each other
// @param actors string[]   ids of two or more actors
MATCH (a:Actor)-[r]->(b:Actor)
WHERE a.id IN $actors AND b.id IN $actors
RETURN a, type(r) AS relation, r, b, r.origins AS saidBy
ORDER BY a.name, b.name, r.key
