// Demands that one side presses and another rejects or ignores
MATCH (a:Actor)-[r:DEMANDED]->(demand:Demand)<-[s:REJECTED|IGNORED]-(b:Actor)
WHERE a <> b
RETURN a, r, demand, s, b
ORDER BY demand.name, a.name, b.name, r.key, s.key
