// Who took part in which meeting, and in which role
// @param meeting string = null   id of a meeting; all of them when left out
MATCH (a:Actor)-[r:ATTENDED|CHAIRED|MEDIATED]->(m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
RETURN a, r, m, coalesce(r.role, toLower(type(r))) AS role, r.status AS status
ORDER BY m.name, a.name, r.key
