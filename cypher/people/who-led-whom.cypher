// Who led which delegation, and which reports say so
// @param delegation string = null   id of a delegation; all of them when left out
MATCH (d:Delegation)-[r:LED_BY]->(p:Person)
WHERE $delegation IS NULL OR d.id = $delegation
RETURN d, r, p, r.sourceCount AS reports, r.originCount AS independent
ORDER BY d.name, p.name, r.key
