// Demands made at the table, standing ones, and those of 2022, kept apart
// @param phase string = null   table, standing or 2022; all of them when left out
MATCH (a:Actor)-[r:DEMANDED]->(demand:Demand)
WHERE $phase IS NULL OR demand.phase = $phase
RETURN demand.phase AS phase, demand.topic AS topic, a, r, demand
ORDER BY phase, topic, a.name, demand.name, r.key
