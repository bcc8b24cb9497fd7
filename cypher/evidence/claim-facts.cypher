// Every claim in brief: which relation it makes or would make, as what kind of speech, and who is quoted for it
// @unlisted
MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o)
MATCH (c)-[:REPORTED_IN]->(article:Article)
RETURN c.id AS id, c.key AS key, c.relType AS type, c.projected AS projected, c.act AS act, c.voices AS voices,
  c.sides AS sides, c.origin AS origin, article.id AS report, s.id AS subject, o.id AS object,
  CASE WHEN c.projected THEN [] ELSE [s, o] END AS ends
ORDER BY c.key, c.id
