// What is denied, or said not to be so
MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o)
WHERE c.polarity = 'negated' OR c.modality = 'denied'
MATCH (c)-[:REPORTED_IN]->(article:Article)
RETURN s.name AS subject, c.relType AS relation, o.name AS object, c.quote AS quote, c.origin AS saidBy,
  article.publisher AS report
ORDER BY article.id, c.start, c.id
