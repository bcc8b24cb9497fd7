// Who spoke with whom on the telephone, and when
// @param actor string = null   id of one of the two; everybody when left out
MATCH (a:Actor)-[r:SPOKE_WITH]->(b:Actor)
WHERE $actor IS NULL OR $actor IN [a.id, b.id]
OPTIONAL MATCH (meeting:Meeting {id: r.meetingId})
RETURN a, r, b, meeting, coalesce(r.date, meeting.date) AS date, r.status AS status, r.origins AS saidBy
ORDER BY a.name, b.name, r.key
