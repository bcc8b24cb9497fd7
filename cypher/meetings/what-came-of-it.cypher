// What was discussed at a meeting, and what came of it
// @param meeting string = null   id of a meeting; all of them when left out
MATCH (m:Meeting)-[r:RESULTED_IN]->(result)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (actor:Actor)-[answer:AGREED_TO|REJECTED|DISCUSSED]->(result)
RETURN m, r, result, actor, answer
ORDER BY m.name, result.name, actor.name, r.key, answer.key
