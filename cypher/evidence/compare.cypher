// Which claims two reports, or two sides, make of every relation
// @unlisted
// @param left string    id of a report, or of the country that is one side
// @param right string   id of another
MATCH (c:Claim)-[:REPORTED_IN]->(article:Article)
WITH c, article.id = $left OR $left IN c.sides AS onLeft, article.id = $right OR $right IN c.sides AS onRight
WHERE onLeft OR onRight
MATCH (s)<-[:SUBJECT]-(c)-[:OBJECT]->(o)
WITH c, s, o, onLeft, onRight
ORDER BY c.id
WITH c.key AS key, c.relType AS type, head(collect(s)) AS s, head(collect(o)) AS o,
  collect(CASE WHEN onLeft THEN c END) AS left, collect(CASE WHEN onRight THEN c END) AS right
RETURN key, type, s AS subject, o AS object, left, right
ORDER BY type, key
