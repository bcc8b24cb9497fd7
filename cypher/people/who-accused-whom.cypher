// Who accused or criticised whom, and who says so
// @param actor string = null   id of whoever accuses or is accused; all of them when left out
MATCH (a:Actor)-[r:ACCUSED|CRITICISED]->(b)
WHERE $actor IS NULL OR $actor IN [a.id, b.id]
RETURN a, r, b, r.origins AS saidBy, r.sourceCount AS reports
ORDER BY a.name, b.name, r.key
