// Who proposed which meeting or agreement, and who answered what
MATCH (a:Actor)-[r:PROPOSED]->(b)
OPTIONAL MATCH (other:Actor)-[s:AGREED_TO|REJECTED|CONSIDERS|TOOK_NOTE_OF|ABSENT_FROM]->(b)
RETURN a, r, b, b.status AS status, other, s
ORDER BY b.name, a.name, other.name, r.key, s.key
