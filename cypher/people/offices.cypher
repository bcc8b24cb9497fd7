// Who holds which office, and whom they stand for
// @param person string = null   id of a person; everybody when left out
MATCH (p:Person)-[r:HOLDS_OFFICE|REPRESENTS]->(of:Actor)
WHERE $person IS NULL OR p.id = $person
RETURN p, p.role AS role, r, of
ORDER BY p.name, of.name, r.key
