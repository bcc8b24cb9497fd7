// Who sat in which delegation
// @param delegation string = null   id of a delegation; all of them when left out
MATCH (p:Person)-[r:MEMBER_OF]->(d:Delegation)
WHERE $delegation IS NULL OR d.id = $delegation
RETURN p, r, d
ORDER BY d.name, p.name, r.key
