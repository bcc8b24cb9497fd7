// The meetings in order of time
MATCH (m:Meeting)
OPTIONAL MATCH (a:Actor)-[:ATTENDED|CHAIRED|MEDIATED]->(m)
WITH m, a
ORDER BY a.name
RETURN m.date AS date, m.datePrecision AS precision, m, m.kind AS kind, m.status AS status,
  collect(DISTINCT a.name) AS who
ORDER BY date, m.name
