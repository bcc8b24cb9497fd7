// Everything the reports say about somebody or something, in their words
// @param id string   id of a node, such as hakan-fidan
MATCH (n:Actor|Meeting|Demand|Agreement|Place {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
MATCH (s)<-[:SUBJECT]-(c)-[:OBJECT]->(o)
MATCH (c)-[:REPORTED_IN]->(article:Article)
RETURN s.name AS subject, c.relType AS relation, o.name AS object, c.modality AS modality, c.polarity AS polarity,
  c.quote AS quote, c.origin AS saidBy, article.publisher AS report
ORDER BY article.id, c.start, c.id
