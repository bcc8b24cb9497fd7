// Meetings that were planned, proposed or refused, and never read as facts
MATCH (m:Meeting)
WHERE m.status <> 'held'
OPTIONAL MATCH (a:Actor|Meeting|Demand)-[r]->(m)
RETURN m, m.status AS status, a, r
ORDER BY m.name, a.name, r.key
