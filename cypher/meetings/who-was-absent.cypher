// Who stayed away from which meeting
MATCH (a:Actor)-[r:ABSENT_FROM]->(m:Meeting)
RETURN a, r, m, r.origins AS saidBy, r.sourceCount AS reports
ORDER BY m.name, a.name, r.key
