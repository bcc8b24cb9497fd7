// Who chaired a meeting or mediated between the sides
MATCH (a:Actor)-[r:CHAIRED|MEDIATED]->(m)
RETURN a, r, m, r.origins AS saidBy
ORDER BY a.name, type(r), r.key
