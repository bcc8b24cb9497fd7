// Who urged whom, put pressure on whom or threatened whom
MATCH (a:Actor)-[r:URGED|PRESSURES|THREATENED]->(b)
RETURN a, r, b, r.status AS status, r.origins AS saidBy
ORDER BY type(r), a.name, b.name, r.key
