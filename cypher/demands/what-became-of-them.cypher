// Each demand and how it was answered
// @param phase string = null   table, standing or 2022; all of them when left out
MATCH (demand:Demand)
WHERE $phase IS NULL OR demand.phase = $phase
OPTIONAL MATCH (demander:Actor)-[:DEMANDED]->(demand)
WITH demand, demander
ORDER BY demander.name
WITH demand, collect(DISTINCT demander.name) AS demandedBy
OPTIONAL MATCH (other:Actor)-[s:AGREED_TO|REJECTED|CONSIDERS|TOOK_NOTE_OF|IGNORED|WARY_OF]->(demand)
RETURN demand, demand.phase AS phase, demandedBy, other, s, toLower(type(s)) AS answer
ORDER BY demand.name, demand.id, other.name, s.key
