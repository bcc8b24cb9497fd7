// What one side says: its officials, its delegation, and the sources counted among its people
// @param side string             id of a country, such as ukraine
// @param about string = null     only what is said about this node
MATCH (c:Claim)-[:REPORTED_IN]->(article:Article)
WHERE $side IN c.sides
MATCH (s)<-[:SUBJECT]-(c)-[:OBJECT]->(o)
WHERE $about IS NULL OR $about IN [s.id, o.id]
RETURN s.name AS subject, c.relType AS relation, o.name AS object, c.act AS act, c.quote AS quote, c.origin AS saidBy,
  article.publisher AS report
ORDER BY article.id, c.start, c.id
