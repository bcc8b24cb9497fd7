// Which meeting was held where
MATCH (m:Meeting)-[r:HELD_AT]->(place:Place)
RETURN m, r, place, m.date AS date
ORDER BY m.date, m.name, place.name
