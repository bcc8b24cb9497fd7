// What somebody demanded, of whom, and who says so
// @param actor string = null   id of whoever demands; everybody when left out
MATCH (a:Actor)-[r:DEMANDED]->(demand:Demand)
WHERE $actor IS NULL OR a.id = $actor
OPTIONAL MATCH (demand)-[to:ADDRESSED_TO]->(addressee:Actor)
RETURN a, r, demand, to, addressee, r.origins AS saidBy, r.sourceCount AS reports
ORDER BY a.name, demand.name, addressee.name, r.key
