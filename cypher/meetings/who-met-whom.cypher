// Who met whom, where and when
// @param actor string = null   id of one of the two; everybody when left out
MATCH (a:Actor)-[r:MET_WITH]->(b:Actor)
WHERE $actor IS NULL OR $actor IN [a.id, b.id]
OPTIONAL MATCH (meeting:Meeting {id: r.meetingId})
OPTIONAL MATCH (meeting)-[h:HELD_AT]->(place:Place)
RETURN a, r, b, meeting, h, place, coalesce(r.date, meeting.date) AS date, r.status AS status
ORDER BY date, a.name, b.name, r.key, place.id
