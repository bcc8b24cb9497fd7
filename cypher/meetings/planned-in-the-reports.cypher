// What the reports call planned or proposed, in their words
MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o)
WHERE c.modality IN ['planned', 'proposed']
MATCH (c)-[:REPORTED_IN]->(article:Article)
RETURN s.name AS subject, c.relType AS relation, o.name AS object, c.modality AS modality, c.quote AS quote,
  article.publisher AS report
ORDER BY article.id, c.start, c.id
