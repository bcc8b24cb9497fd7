// Who demands what of whom, and who answers how
// @param phase string = null   table, standing or 2022; all of them when left out
MATCH (demand:Demand)
WHERE $phase IS NULL OR demand.phase = $phase
OPTIONAL MATCH (actor:Actor)<-[:SUBJECT|OBJECT]-(claim:Claim)-[:SUBJECT|OBJECT]->(demand)
WHERE claim.relType IN ['DEMANDED', 'ADDRESSED_TO', 'SUPPORTS', 'AGREED_TO', 'CONSIDERS', 'TOOK_NOTE_OF', 'WARY_OF',
  'REJECTED', 'CRITICISED', 'IGNORED']
WITH demand, actor, claim.relType AS type, claim.key AS key, claim.act = 'denied' AS denied, count(claim) AS claims
RETURN demand, actor, type, key, denied, claims
ORDER BY demand.phase, demand.topic, demand.id, type, actor.name, key, denied
