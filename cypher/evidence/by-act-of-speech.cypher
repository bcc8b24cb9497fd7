// What is stated, attributed, denied, planned or inferred
// @param act string   stated, named, anonymous, denied, planned or inferred
MATCH (s)<-[:SUBJECT]-(c:Claim {act: $act})-[:OBJECT]->(o)
MATCH (c)-[:REPORTED_IN]->(article:Article)
RETURN s.name AS subject, c.relType AS relation, o.name AS object, c.quote AS quote, c.origin AS saidBy,
  article.publisher AS report
ORDER BY article.id, c.start, c.id
